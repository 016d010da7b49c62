package yuqing.desk.review;

import java.util.UUID;
import yuqing.desk.client.AllowedView;
import yuqing.desk.client.CompletenessView;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.archive.ReviewDraftView;
import yuqing.desk.client.archive.SimilarView;

/// What the record says to a review meeting, and what may be recorded now.
///
/// @param form for the review as for the closing
public record ReviewView(
    UUID incident,
    ReviewDraftView draft,
    LoadedPart<Listing<SimilarView>> similar,
    LoadedPart<CompletenessView> completeness,
    LoadedPart<AllowedView> allowed,
    ReviewFormView form) {
  private static final String REVIEW = "REVIEW_MEETING_HELD";
  private static final String CLOSING = "DOSSIER_CLOSED";

  public boolean mayReview() {
    return may(REVIEW);
  }

  public boolean mayClose() {
    return may(CLOSING);
  }

  /// Why no review can be recorded now; empty where one can, or where that is not known.
  public String whyNoReview() {
    return allowed.isThere()
        ? allowed.value().steps().stream()
            .filter(step -> step.action().equals(REVIEW) && !step.allowed() && step.why() != null)
            .map(AllowedView.ActPermission::why)
            .findFirst()
            .orElse("")
        : "";
  }

  private boolean may(String action) {
    return allowed.isThere()
        && allowed.value().steps().stream()
            .anyMatch(step -> step.action().equals(action) && step.allowed());
  }
}
