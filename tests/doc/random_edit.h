// Corrections made by dice, for tests that try many of them.
#pragma once
#include "doc/edit.h"
#include "doc/made_up_news.h"

namespace dragoman {

// An edit of any kind that could be made here; SetMention where there is nothing for its kind. The
// text must not be empty.
Edit some_edit(const Document& doc, Dice& dice);

}  // namespace dragoman
