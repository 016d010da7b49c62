package yuqing.desk.act;

import static yuqing.desk.act.ActField.optional;
import static yuqing.desk.act.ActField.required;
import static yuqing.desk.act.ActFieldSets.done;
import static yuqing.desk.act.ActFieldSets.evidence;
import static yuqing.desk.act.ActFieldSets.means;
import static yuqing.desk.act.ActFieldSets.report;
import static yuqing.desk.act.ActFieldSets.when;
import static yuqing.desk.act.FieldKind.CHOICE;
import static yuqing.desk.act.FieldKind.DEPARTMENT;
import static yuqing.desk.act.FieldKind.FLAG;
import static yuqing.desk.act.FieldKind.HIDDEN;
import static yuqing.desk.act.FieldKind.LINE;
import static yuqing.desk.act.FieldKind.NUMBER;
import static yuqing.desk.act.FieldKind.PROSE;
import static yuqing.desk.act.FieldKind.SEVERAL;
import static yuqing.desk.act.FieldKind.TEAM;
import static yuqing.desk.act.FieldKind.TIME;
import static yuqing.desk.act.FieldKind.YES_NO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.desk.client.ServiceName;

/// What can be done at an incident, through which endpoint, and what its form asks for. Who may do
/// it, and when, is not written here: the services say so.
public enum Act {
  REPORTED_TO_PARTY_OFFICE(report(optional("counterpart", LINE), optional("note", PROSE))),
  HEAD_REPORTED_TO_OFFICES(report(optional("counterpart", LINE), optional("note", PROSE))),
  HANDLING_STARTED(done(required("team", TEAM), when(), optional("note", PROSE))),
  INFORMATION_EXCHANGED(done(optional("noChange", FLAG), optional("note", PROSE), when(), means())),
  PEOPLE_ANSWERED(done(optional("counterpart", LINE), optional("note", PROSE), when(), means())),
  REPORTED_TO_PRINCIPAL_LEADERS(report(required("counterpart", LINE), optional("note", PROSE))),
  REPORTED_TO_LEADING_GROUP(report(required("counterpart", LINE), optional("note", PROSE))),
  REPORTED_TO_SUPERIOR(
      report(
          required("kind", CHOICE, "FIRST", "FOLLOW_UP", "FINAL"),
          optional("counterpart", LINE),
          required("text", PROSE),
          optional("confirmsPersonalData", FLAG),
          optional("note", PROSE))),
  EMERGENCY_PLAN_STARTED(done(required("plan", PROSE), when(), optional("note", PROSE))),
  SPECIAL_MEETING_HELD(done(required("meeting", PROSE), when(), optional("note", PROSE))),
  MEDIA_CONTACTED(done(required("counterpart", LINE), optional("note", PROSE), when(), means())),
  LEADER_INSTRUCTED(
      required("note", PROSE),
      when(),
      optional("by", CHOICE, "leader-in-charge", "principal-leader", "leading-group", "other"),
      optional("byDepartment", DEPARTMENT),
      optional("byNote", LINE),
      evidence()),
  AFTERMATH_NOTED(done(required("note", PROSE), when())),
  REPLY_DRAFTED("/replies", required("text", PROSE)),
  REPLY_DECIDED(
      "/replies/{n}/approval",
      required("decision", CHOICE, "APPROVED", "RETURNED"),
      optional("reason", PROSE),
      optional("confirmsPersonalData", FLAG),
      required("textHash", HIDDEN)),
  REPLY_DELIVERED(
      "/replies/{n}/delivery",
      optional("channel", CHOICE),
      optional("counterpart", LINE),
      when(),
      required("textHash", HIDDEN)),
  PUBLICATION_REQUESTED(
      "/publication",
      required("channel", CHOICE),
      optional("note", PROSE),
      required("reply", HIDDEN)),
  HANDLING_ENDED("/end", optional("endedAt", TIME), optional("reason", PROSE)),
  END_CORRECTED(
      ServiceName.INCIDENT,
      "PATCH",
      "/incidents/{id}/end",
      required("endedAt", TIME),
      required("reason", PROSE)),
  RESULT_FILED("/result", required("text", PROSE), when()),
  RESULT_DECIDED(
      "/result/decision",
      required("decision", CHOICE, "ACCEPTED", "RETURNED"),
      optional("reason", PROSE),
      optional("filing", HIDDEN)),
  ASSIGNED("/assignment", required("department", DEPARTMENT), required("reason", PROSE)),
  /// On a page of its own, where the other incident is searched for.
  MERGED("/merge"),
  UNMERGED("/unmerge", required("reason", PROSE)),
  WAIVED(
      "/waivers",
      required(
          "code",
          CHOICE,
          "organise-handling",
          "answer-people-concerned",
          "head-reports-to-offices",
          "draft-reply",
          "deliver-reply",
          "start-emergency-plan",
          "hold-special-meeting",
          "contact-media"),
      required("reason", PROSE)),
  REOPENED("/reopening", required("reason", PROSE)),
  DIFFERENCE_SETTLED(
      "/differences/{n}/settlement",
      required("decision", CHOICE, "TAKEN_OVER", "SET_ASIDE"),
      required("reason", PROSE)),
  AMENDED(
      ServiceName.INCIDENT,
      "PATCH",
      "/incidents/{id}",
      required("title", LINE),
      required("summary", PROSE),
      required("category", CHOICE, names(Category.values())),
      required("nature", CHOICE, names(Nature.values())),
      optional("scope", CHOICE, names(Scope.values())),
      optional("impact", CHOICE, names(Impact.values())),
      optional("aptToSpread", YES_NO),
      optional("suddenGrave", FLAG),
      optional("reason", PROSE)),
  SIGHTED(
      "/sightings",
      required("platform", LINE),
      optional("url", LINE),
      optional("seenAt", TIME),
      optional("views", NUMBER),
      optional("comments", NUMBER),
      optional("reposts", NUMBER)),
  GRADE_CONFIRMED(
      ServiceName.ESCALATION,
      "PUT",
      "/incidents/{id}/grading",
      required("level", NUMBER, "1", "2", "3"),
      required("reason", PROSE)),
  FACTS_REQUESTED(
      ServiceName.ESCALATION,
      "POST",
      "/incidents/{id}/grading/returns",
      required("facts", SEVERAL, "summary", "scope", "impact", "aptToSpread"),
      required("reason", PROSE)),
  /// By dropping a file, not by a form.
  EVIDENCE_ADDED("/evidence"),
  /// On a page of its own.
  REVIEW_MEETING_HELD(ServiceName.ARCHIVE, "POST", "/dossiers/{id}/review"),
  /// On the same page, with explanations of what was missed.
  DOSSIER_CLOSED(ServiceName.ARCHIVE, "POST", "/dossiers/{id}/closing"),
  SUPPLEMENTED(
      ServiceName.ARCHIVE,
      "POST",
      "/dossiers/{id}/supplements",
      required("note", PROSE),
      evidence());

  private final ServiceName service;
  private final String method;
  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records of texts
  private final List<ActField> fields;

  /// An act recorded as done.
  Act(ActField... fields) {
    this("/actions", fields);
  }

  Act(String path, ActField... fields) {
    this(ServiceName.INCIDENT, "POST", "/incidents/{id}" + path, fields);
  }

  Act(ServiceName service, String method, String path, ActField... fields) {
    this.service = service;
    this.method = method;
    this.path = path;
    this.fields = List.of(fields);
  }

  private static String[] names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toArray(String[]::new);
  }

  public static Optional<Act> of(String code) {
    return Arrays.stream(values()).filter(act -> act.name().equals(code)).findFirst();
  }

  public ServiceName service() {
    return service;
  }

  public String method() {
    return method;
  }

  /// With `{id}` of the incident and, where it is about one of several things, its number `{n}`.
  public String path() {
    return path;
  }

  /// @param number of the thing that the act is about; empty where there is but one
  String path(UUID incident, String number) {
    return path.replace("{id}", incident.toString()).replace("{n}", number);
  }

  /// The number that an address of this act bears; empty where it is about the incident itself.
  String number(String address) {
    var before = path.indexOf("{n}");
    if (before < 0 || address == null) {
      return "";
    }
    var after = path.substring(before + "{n}".length());
    var numbered = Pattern.compile(".*/([0-9]{1,9})" + Pattern.quote(after));
    var found = numbered.matcher(address);
    return found.matches() ? found.group(1) : "";
  }

  /// Empty for an act that is no form of an incident's page.
  public List<ActField> fields() {
    return fields;
  }

  /// Those that every form shows.
  public List<ActField> mainFields() {
    return fieldsOf("");
  }

  /// The groups of fields that the form shows where they are needed.
  public List<String> groups() {
    return fields.stream()
        .map(ActField::group)
        .filter(group -> !group.isEmpty())
        .distinct()
        .toList();
  }

  public List<ActField> fieldsOf(String group) {
    return fields.stream().filter(field -> field.group().equals(group)).toList();
  }

  /// Whether it is decided on a version: its endpoint wants the `ETag` that was read.
  boolean isVersioned() {
    return !method.equals("POST");
  }

  /// Whether this is the form by which a person does what a service calls so.
  public boolean records(String action) {
    return action.equals(name()) || (this == REPLY_DECIDED && action.equals("REPLY_APPROVED"));
  }

  /// Whether its endpoint takes several kinds of acts and so wants the act's name.
  boolean isNamed() {
    return path.endsWith("/actions");
  }
}
