package yuqing.archive.completeness;

import yuqing.access.Endpoint;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.MissingThing.ActPlace;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.ObligationCode;

/// Where people do what a dossier is missing: the endpoint, and what they call it.
final class PlacesOfActs {

  private PlacesOfActs() {}

  static ActPlace of(DossierPart part) {
    return part == DossierPart.SIGNED_FORM
        ? new ActPlace(Endpoint.FORM_SCANS, LabelFile.text("place.signed-form"))
        : of(act(part));
  }

  static ActPlace of(ObligationCode code) {
    return of(act(code));
  }

  static ActPlace of(RecordableAct act) {
    return new ActPlace(act.endpoints().getFirst(), LabelFile.text("place." + act.name()));
  }

  /// Why something was missed is said with the review or the closing.
  static ActPlace ofExplanation(boolean reviewed) {
    return new ActPlace(
        reviewed ? Endpoint.CLOSING : Endpoint.REVIEW, LabelFile.text("place.explanation"));
  }

  private static RecordableAct act(DossierPart part) {
    return switch (part) {
      case SIGHTING -> RecordableAct.SIGHTED;
      case PERSONS_GRADE -> RecordableAct.GRADE_CONFIRMED;
      case HANDLING_TEAM -> RecordableAct.HANDLING_STARTED;
      case MEASURE -> RecordableAct.PEOPLE_ANSWERED;
      case HANDLING_END -> RecordableAct.HANDLING_ENDED;
      case ACCEPTED_RESULT -> RecordableAct.RESULT_FILED;
      case REVIEW -> RecordableAct.REVIEW_MEETING_HELD;
      case DELIVERED_REPLY -> RecordableAct.REPLY_DRAFTED;
      case FIRST_REPORT -> RecordableAct.REPORTED_TO_SUPERIOR;
      case SPECIAL_MEETING -> RecordableAct.SPECIAL_MEETING_HELD;
      case EMERGENCY_PLAN -> RecordableAct.EMERGENCY_PLAN_STARTED;
      case SIGNED_FORM -> RecordableAct.EVIDENCE_ADDED;
    };
  }

  private static RecordableAct act(ObligationCode code) {
    return switch (code) {
      case REPORT_TO_PARTY_OFFICE -> RecordableAct.REPORTED_TO_PARTY_OFFICE;
      case CONFIRM_GRADE -> RecordableAct.GRADE_CONFIRMED;
      case ORGANISE_HANDLING -> RecordableAct.HANDLING_STARTED;
      case ANSWER_PEOPLE_CONCERNED -> RecordableAct.PEOPLE_ANSWERED;
      case FILE_RESULT -> RecordableAct.RESULT_FILED;
      case HEAD_REPORTS_TO_OFFICES -> RecordableAct.HEAD_REPORTED_TO_OFFICES;
      case DRAFT_REPLY -> RecordableAct.REPLY_DRAFTED;
      case APPROVE_REPLY -> RecordableAct.REPLY_APPROVED;
      case DELIVER_REPLY -> RecordableAct.REPLY_DELIVERED;
      case DAILY_EXCHANGE, ROUND_THE_CLOCK_EXCHANGE -> RecordableAct.INFORMATION_EXCHANGED;
      case REPORT_TO_PRINCIPAL_LEADERS -> RecordableAct.REPORTED_TO_PRINCIPAL_LEADERS;
      case REPORT_TO_SUPERIOR -> RecordableAct.REPORTED_TO_SUPERIOR;
      case START_EMERGENCY_PLAN -> RecordableAct.EMERGENCY_PLAN_STARTED;
      case HOLD_SPECIAL_MEETING -> RecordableAct.SPECIAL_MEETING_HELD;
      case REPORT_TO_LEADING_GROUP -> RecordableAct.REPORTED_TO_LEADING_GROUP;
      case CONTACT_MEDIA -> RecordableAct.MEDIA_CONTACTED;
      case HOLD_REVIEW_MEETING -> RecordableAct.REVIEW_MEETING_HELD;
      case CLOSE_DOSSIER -> RecordableAct.DOSSIER_CLOSED;
    };
  }
}
