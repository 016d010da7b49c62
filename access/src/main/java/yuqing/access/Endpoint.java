package yuqing.access;

/// The endpoints at which things are recorded, as the table at the end of the obligations writes
/// them: a path without a service is incident-service's.
public enum Endpoint {
  ACTIONS("POST /incidents/{id}/actions"),
  MEETINGS("POST /incidents/{id}/meetings"),
  GRADING("PUT escalation /incidents/{id}/grading"),
  FACTS_REQUEST("POST escalation /incidents/{id}/grading/returns"),
  AMENDMENT("PATCH /incidents/{id}"),
  REPLIES("POST /incidents/{id}/replies"),
  REPLY_APPROVAL("POST /incidents/{id}/replies/{n}/approval"),
  REPLY_DELIVERY("POST /incidents/{id}/replies/{n}/delivery"),
  PUBLICATION("POST /incidents/{id}/publication"),
  END("POST /incidents/{id}/end"),
  END_CORRECTION("PATCH /incidents/{id}/end"),
  RESULT("POST /incidents/{id}/result"),
  RESULT_DECISION("POST /incidents/{id}/result/decision"),
  REOPENING("POST /incidents/{id}/reopening"),
  MERGE("POST /incidents/{id}/merge"),
  UNMERGE("POST /incidents/{id}/unmerge"),
  WAIVERS("POST /incidents/{id}/waivers"),
  DIFFERENCE_SETTLEMENT("POST /incidents/{id}/differences/{n}/settlement"),
  ASSIGNMENT("POST /incidents/{id}/assignment"),
  SIGHTINGS("POST /incidents/{id}/sightings"),
  EVIDENCE("POST /incidents/{id}/evidence"),
  /// The incident is found by the code on the form.
  FORM_SCANS("POST /incidents/form-scans"),
  REVIEW("POST archive /dossiers/{id}/review"),
  CLOSING("POST archive /dossiers/{id}/closing"),
  SUPPLEMENTS("POST archive /dossiers/{id}/supplements"),
  MEASURE_COMPLETION("POST archive /dossiers/{id}/measures/{n}/completion"),
  ERASURE("POST archive /dossiers/{id}/entries/{n}/erasure");

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /// Method, service where it is another one, and path.
  public String path() {
    return path;
  }

  /// Such as `POST`.
  public String method() {
    return path.substring(0, path.indexOf(' '));
  }

  /// The path alone, with its parameters in braces.
  public String template() {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  /// The service that has it, such as `escalation`.
  public String service() {
    var first = path.indexOf(' ');
    var last = path.lastIndexOf(' ');
    return first == last ? "incident" : path.substring(first + 1, last);
  }

  @Override
  public String toString() {
    return path;
  }
}
