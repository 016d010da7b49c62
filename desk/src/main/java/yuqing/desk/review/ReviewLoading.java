package yuqing.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.archive.ReviewDraftView;
import yuqing.desk.form.ActiveDepartments;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// Asks the archive for what a review is prepared with.
@ApplicationScoped
class ReviewLoading {
  private final ArchiveClient archive;
  private final ActiveDepartments departments;

  ReviewLoading(@RestClient ArchiveClient archive, ActiveDepartments departments) {
    this.archive = archive;
    this.departments = departments;
  }

  ReviewView of(UUID incident) {
    var draft = draft(incident);
    var empty = new ReviewEntry(EnteredForm.empty());
    return new ReviewView(
        incident,
        draft,
        ServiceCall.part(ServiceName.ARCHIVE, () -> archive.similarTo(incident)),
        ServiceCall.part(ServiceName.ARCHIVE, () -> archive.completeness(incident)),
        ServiceCall.part(ServiceName.ARCHIVE, () -> archive.allowed(incident)),
        form(incident, empty, draft, FieldFaults.none()));
  }

  ReviewFormView refused(UUID incident, ReviewEntry entry, Problem problem) {
    return form(incident, entry, draft(incident), new FieldFaults(problem));
  }

  private ReviewDraftView draft(UUID incident) {
    return ServiceCall.to(ServiceName.ARCHIVE, () -> archive.reviewDraft(incident));
  }

  /// What was refused left no trace, so another try has another key.
  private ReviewFormView form(
      UUID incident, ReviewEntry entry, ReviewDraftView draft, FieldFaults faults) {
    var key = UUID.randomUUID().toString();
    return new ReviewFormView(incident, entry, key, draft, departments.list(), faults);
  }
}
