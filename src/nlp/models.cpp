#include "nlp/models.h"

#include <utility>

namespace dragoman {

Error load_model(Models& models, std::string_view file_name, std::string_view bytes) {
    if (file_name == "reader.drgm") {
        Result<Reader> reader = read_reader(bytes);
        if (!reader) return reader.error();
        Result<SentenceEnds> ends = read_sentence_ends(bytes, *reader);
        if (!ends) return ends.error();
        models.reader = std::move(*reader);
        models.ends = std::move(*ends);
        return Error::None;
    }
    if (file_name == "lexicon.drgm") {
        Result<Lexicon> lexicon = read_lexicon(bytes);
        if (!lexicon) return lexicon.error();
        models.lexicon = std::move(*lexicon);
        return Error::None;
    }
    if (file_name == "events.drgm") {
        Result<EventModel> events = read_event_model(bytes);
        if (!events) return events.error();
        models.events = std::move(*events);
        return Error::None;
    }
    return Error::UnknownFormat;
}

}  // namespace dragoman
