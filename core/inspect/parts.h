#pragma once

#include "core/inspect/inspection.h"
#include "core/inspect/spend_view.h"
#include "core/inspect/words.h"

// The parts of an explanation, one file each. For explain.cpp and the tests of this folder.
namespace zon {

Flow flowOf(const SpendView& view, const CheckedSpend& checked, const Facts& facts, const Money& money);

std::vector<InspectedField> transactionFields(const SpendView& view, const Flow& flow, const Facts& facts,
                                              const Money& money);
std::vector<InspectedField> headerFields(const BlockHeader& header, const Facts& facts);

/// Checks the way from the transaction up to the root against our own header; nothing when it is in no block.
std::optional<InspectedProof> proofOf(const Txid& txid, const Facts& facts);

/// Fills in what is said about each kind of thing.
void explainTransaction(const OpenedTransaction& opened, const Facts& facts, const Money& money,
                        Inspection& out);
void explainPsbt(const OpenedPsbt& opened, const Facts& facts, const Money& money, Inspection& out);
void explainBlock(const OpenedBlock& opened, const Facts& facts, const Money& money, Inspection& out);
void explainHeader(const OpenedHeader& opened, const Facts& facts, Inspection& out);
void explainScript(const Script& script, const Facts& facts, Inspection& out);

/// "Harbour Bakery paid Nordmill Flour 1.5 ZON; …". `done`: it happened, else it is planned.
std::string flowSentence(const SpendView& view, const Flow& flow, const Facts& facts, const Money& money,
                         bool done);

} // namespace zon
