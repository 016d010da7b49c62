package yuqing.archive.stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import yuqing.archive.dossier.TimelineEntryAnswer;

/// An entry as the stream tells it: as its incident's timeline does, and the incident with it.
record StreamedEntry(String incidentId, @JsonUnwrapped TimelineEntryAnswer entry) {}
