#pragma once

#include "core/crypto/secret.h"
#include "ui/backend.h"
#include "ui/profile_place.h"

#include <QString>
#include <QStringList>

namespace zon {

/// Pictures of every page, dark and light, in two sizes: for the README, the demo, and eyes that look for
/// mistakes.
///
/// Opens the profile with `password`, waits until the wallet shows what it has (or some seconds), and writes
/// "<page>-<dark|light>-<width>x<height>.png" into `folder`, which must exist. Runs an event loop; needs a
/// QApplication with prepareApplication() done. Returns the files written.
Result<QStringList> makePagePictures(Backend& backend, const ProfilePlace& profile, SecretText password,
                                     const QString& folder);

} // namespace zon
