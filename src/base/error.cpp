#include "base/error.h"

#include <cstddef>

namespace dragoman {

namespace {
constexpr const char* kSentences[] = {
    "Nothing is wrong.",
    "The file could not be read.",
    "The file could not be written.",
    "This is not a Dragoman model file.",
    "This model file was made by another version of Dragoman.",
    "The model file ends too early; please load it again.",
    "The model file is damaged; please load it again.",
    "A model file is missing, so this step of the analysis was left out.",
    "The text is too long to be analysed at once.",
    "These bytes are not text.",
    "This is not valid JSON.",
    "This JSON is not a Dragoman document.",
    "This document points to places outside its text.",
    "This file is not in the expected corpus format.",
    "There is not enough memory.",
    "This format is not known.",
    "This file does not have the form of its format.",
    "The text that these annotations belong to is missing; give its .txt file too.",
    "Dragoman writes this format, but cannot read it.",
};
static_assert(sizeof(kSentences) / sizeof(*kSentences) == static_cast<size_t>(Error::Count));
}  // namespace

const char* sentence(Error error) {
    return error < Error::Count ? kSentences[static_cast<size_t>(error)] : kSentences[0];
}

}  // namespace dragoman
