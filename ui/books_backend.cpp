#include "ui/books_backend.h"

namespace zon {

BooksBackend::~BooksBackend() = default;

} // namespace zon
