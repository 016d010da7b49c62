package yuqing.desk.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.VersionedJson;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryForm;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// Makes the forms of the roster's records and sends what was entered.
@ApplicationScoped
public class RosterForms {
  /// As a new record is addressed at the desk.
  static final String NEW = "~new";

  private static final int CHANGED_SINCE = 412;

  private final JsonRequests requests;
  private final RosterLoading loading;
  private final PageFrame frame;

  RosterForms(JsonRequests requests, RosterLoading loading, PageFrame frame) {
    this.requests = requests;
    this.loading = loading;
    this.frame = frame;
  }

  EntryForm form(RosterKind kind, String id) {
    if (id.equals(NEW)) {
      return form(kind, id, RosterBody.blank(), "", null);
    }
    var stored = stored(kind, id);
    return form(kind, id, RosterBody.entered(kind, stored.value()), stored.etag(), null);
  }

  EntryForm refused(RosterKind kind, String id, EnteredForm entered, Problem problem) {
    boolean isStale = problem.status() == CHANGED_SINCE && !id.equals(NEW);
    var ifMatch = isStale ? stored(kind, id).etag() : entered.one("if-match");
    return form(kind, id, entered, ifMatch, problem);
  }

  void save(RosterKind kind, String id, EnteredForm entered) {
    boolean isNew = id.equals(NEW);
    var body = RosterBody.of(kind, isNew, entered);
    if (kind == RosterKind.LIAISONS && isNew) {
      var once = Map.of("Idempotency-Key", entered.one("key"));
      requests.send(ServiceName.NOTIFICATION, "POST", kind.path(), body, once);
      return;
    }
    var place = isNew ? entered.one(kind == RosterKind.PEOPLE ? "id" : "code") : id;
    var condition =
        isNew ? Map.of("If-None-Match", "*") : Map.of("If-Match", entered.one("if-match"));
    requests.send(
        ServiceName.NOTIFICATION, "PUT", kind.path() + "/" + segment(place), body, condition);
  }

  void strikeOff(String id, EnteredForm entered) {
    requests.send(
        ServiceName.NOTIFICATION,
        "DELETE",
        RosterKind.LIAISONS.path() + "/" + segment(id),
        null,
        Map.of("If-Match", entered.one("if-match")));
  }

  private VersionedJson stored(RosterKind kind, String id) {
    return requests.read(ServiceName.NOTIFICATION, kind.path() + "/" + segment(id));
  }

  private EntryForm form(
      RosterKind kind, String id, EnteredForm entered, String ifMatch, Problem problem) {
    boolean isNew = id.equals(NEW);
    var texts = PageTexts.of("roster", frame.language());
    int holders = (int) entered.values().keySet().stream().filter(RosterForms::isHolder).count();
    var at = "/roster/" + kind.code() + "/" + id;
    boolean isRemovable = kind == RosterKind.LIAISONS && !isNew;
    return new EntryForm(
        texts.get((isNew ? "new_" : "edit_") + kind.code()),
        at,
        isRemovable ? at + "/removal" : null,
        List.copyOf(new RosterFields(loading.names(), frame.language()).of(kind, isNew, holders)),
        entered,
        ifMatch,
        UUID.randomUUID().toString(),
        problem);
  }

  private static boolean isHolder(String name) {
    return name.startsWith("person.");
  }

  /// A part of a path: what cannot be one is asked for as what it is, and refused by the service.
  private static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
