// Labels as other programs spell them.
#pragma once
#include <string_view>

#include "doc/labels.h"

namespace dragoman {

// "PER", "Person", "Organization", "work of art" -> one of our types; Count where there is none.
EntityType foreign_entity_type(std::string_view label);

// "Reject", "REJECT" -> one of our types; Other where there is none.
RelationType foreign_relation_type(std::string_view label);

}  // namespace dragoman
