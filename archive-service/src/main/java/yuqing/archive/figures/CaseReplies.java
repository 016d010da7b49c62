package yuqing.archive.figures;

import java.time.Instant;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.term.Action;

/// When an incident was first answered, and how soon its reply was approved (article 10).
///
/// @param answeredAt the earliest answer by when it was given, however late it was recorded
/// @param draftedAt when the first draft was handed in
/// @param approvedAt when a draft was approved first
public record CaseReplies(Instant answeredAt, Instant draftedAt, Instant approvedAt) {

  static final CaseReplies NONE = new CaseReplies(null, null, null);

  CaseReplies acted(ActionRecorded act) {
    return act.action() == Action.PEOPLE_ANSWERED ? answered(act.occurredAt()) : this;
  }

  CaseReplies answered(Instant at) {
    return answeredAt != null && (at == null || !at.isBefore(answeredAt))
        ? this
        : new CaseReplies(at, draftedAt, approvedAt);
  }

  CaseReplies drafted(Instant at) {
    return draftedAt != null ? this : new CaseReplies(answeredAt, at, approvedAt);
  }

  CaseReplies approved(Instant at) {
    return approvedAt != null ? this : new CaseReplies(answeredAt, draftedAt, at);
  }
}
