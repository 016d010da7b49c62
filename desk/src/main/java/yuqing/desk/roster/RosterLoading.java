package yuqing.desk.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import yuqing.access.Roles;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.frame.PageFrame;

/// Asks notification-service for the roster.
@ApplicationScoped
public class RosterLoading {
  private static final int A_PAGE = 100;

  private final JsonRequests requests;
  private final DepartmentNames departments;
  private final PersonNames people;
  private final PageFrame frame;

  RosterLoading(
      JsonRequests requests, DepartmentNames departments, PersonNames people, PageFrame frame) {
    this.requests = requests;
    this.departments = departments;
    this.people = people;
    this.frame = frame;
  }

  /// @param cursor empty for the first page
  RosterView view(RosterKind kind, String cursor) {
    var path =
        kind.path() + "?limit=" + A_PAGE + (cursor.isEmpty() ? "" : "&cursor=" + url(cursor));
    var page = requests.read(ServiceName.NOTIFICATION, path).value();
    var readiness =
        ServiceCall.part(
            ServiceName.NOTIFICATION,
            () ->
                requests.read(
                    ServiceName.NOTIFICATION, "/readiness", new GenericType<ReadinessView>() {}));
    var names = names();
    return new RosterView(
        kind,
        new RosterTables(names, frame.language()).of(kind, page),
        readiness,
        names.departments(),
        names.people(),
        mayEdit(kind),
        cursor);
  }

  RosterLabels names() {
    return new RosterLabels(departments.byCode(), people.byId());
  }

  private boolean mayEdit(RosterKind kind) {
    return frame.has(Roles.ADMINISTRATOR)
        || (kind == RosterKind.LIAISONS && frame.has(Roles.GROUP_OFFICE));
  }

  private static String url(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
