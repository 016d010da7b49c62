package yuqing.archive.stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import yuqing.archive.dossier.TimelineEntryAnswer;

/// An entry as the stream sends it: as its incident's timeline shows it, with the incident.
record StreamedEntry(String incidentId, @JsonUnwrapped TimelineEntryAnswer entry) {}
