#pragma once

#include "core/store/database.h"
#include "core/store/row_ids.h"

#include <optional>
#include <string>
#include <vector>

namespace zon {

/// Somebody in the address book.
struct ContactRow {
    ContactRowId id{};     ///< chosen by put() when zero
    std::string name{};    ///< 1 to 200 bytes, unique
    std::string address{}; ///< where to pay them; may be empty
    std::string postal{};  ///< several lines
    std::string taxId{};
    std::string note{};
    friend bool operator==(const ContactRow&, const ContactRow&) = default;
};

class ContactRows {
public:
    static constexpr std::size_t maxContacts = 100'000;
    static constexpr std::size_t maxText = 1000;

    explicit ContactRows(Database& database) : database_(&database) {}

    /// Adds, or changes the one with this id. InvalidArgument when the name is taken, empty or something is
    /// too long; NotFound.
    Result<ContactRowId> put(const ContactRow& contact);
    Result<void> remove(ContactRowId contact);
    /// By name, ignoring case.
    Result<std::vector<ContactRow>> all();

private:
    Database* database_;
};

} // namespace zon
