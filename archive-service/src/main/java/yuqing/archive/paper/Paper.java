package yuqing.archive.paper;

import java.time.Instant;
import java.util.Objects;

/// A paper to be set: its text, and what the file says of itself. All of it comes from the record,
/// never from a clock, so that the same record gives the same bytes.
///
/// @param html well-formed XHTML without a DOCTYPE, as [PaperTemplates] makes it; named entities of
///     HTML are unknown
/// @param title of the file, as readers show it
/// @param recordedAt when what it prints was recorded; the file's date
/// @param documentId what tells this paper of this record from all others
public record Paper(String html, String title, Instant recordedAt, String documentId) {

  public Paper {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(documentId, "documentId");
  }
}
