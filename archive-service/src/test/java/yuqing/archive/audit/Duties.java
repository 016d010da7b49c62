package yuqing.archive.audit;

import java.time.LocalDate;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// Duties of a made-up incident.
final class Duties {

  static final LocalDate EDITION = LocalDate.parse("2024-09-25");

  private Duties() {}

  static Obligation draftReply() {
    return new Obligation(
        UUID.randomUUID(),
        ObligationCode.DRAFT_REPLY,
        "draft-reply",
        null,
        10,
        Post.LIAISON,
        "logistics");
  }
}
