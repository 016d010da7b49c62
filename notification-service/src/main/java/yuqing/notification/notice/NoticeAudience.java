package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.term.Post;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.roster.Addressee;
import yuqing.notification.roster.Addressees;

/// Who is to know of a notice: each person once, whatever posts they hold.
@ApplicationScoped
class NoticeAudience {

  /// Not those whom an alert reached for a department that is no longer concerned.
  private static final String ALERTED =
      """
      select distinct d.person from delivery d join person p on p.id = d.person
      where d.incident = ? and p.active and (d.department is null or d.department = ?)
      order by d.person
      """;

  private final Addressees addressees;

  /// Roster ids: no post names the administrators, whom the identity provider knows.
  private final List<String> administrators;

  NoticeAudience(
      Addressees addressees,
      @ConfigProperty(name = "yuqing.readiness.administrators")
          Optional<List<String>> administrators) {
    this.addressees = addressees;
    this.administrators = administrators.orElse(List.of());
  }

  /// @return ids of the roster
  List<String> of(Connection connection, Notice notice, Instant now) throws SQLException {
    return switch (notice) {
      case Notice.Silent _, Notice.Back _, Notice.Unjudged _, Notice.FactsDiffer _ ->
          people(office(now));
      case Notice.FactsAsked asked -> people(addressees.of(Post.LIAISON, asked.department(), now));
      case Notice.DutiesChanged _ ->
          throw new IllegalArgumentException("goes to those who were alerted");
      case IncidentNotice.ChangedLevel changed -> ofChange(connection, changed, now);
      case IncidentNotice.RequestedPublication asked when asked.editor() != null ->
          List.of(asked.editor());
      case IncidentNotice about -> holders(posts(about), about.department(), now);
      case TaskNotice about -> holders(posts(about), about.department(), now);
      case UnreadyRoster _ -> withAdministrators(people(office(now)));
    };
  }

  private List<String> withAdministrators(List<String> office) {
    var present = administrators.stream().filter(each -> addressees.contact(each).isPresent());
    return Stream.concat(office.stream(), present).distinct().toList();
  }

  /// Its owner; when it is overdue the group office too, which alone decides extensions.
  private static Set<Post> posts(TaskNotice notice) {
    return switch (notice.kind()) {
      case TASK_OVERDUE -> EnumSet.of(notice.owner(), Post.GROUP_OFFICE);
      case TASK_EXTENSION_REQUESTED -> Set.of(Post.GROUP_OFFICE);
      default -> Set.of(notice.owner());
    };
  }

  /// Everybody who was alerted of it, and those who answer for it.
  private List<String> ofChange(
      Connection connection, IncidentNotice.ChangedLevel changed, Instant now) throws SQLException {
    var alerted = alerted(connection, changed.incident(), changed.department());
    var answering = holders(posts(changed), changed.department(), now);
    return Stream.of(alerted, answering).flatMap(List::stream).distinct().toList();
  }

  private static Set<Post> posts(IncidentNotice notice) {
    return switch (notice) {
      case IncidentNotice.ReturnedResult _ -> Set.of(Post.DEPARTMENT_HEAD, Post.LIAISON);
      case IncidentNotice.GraveIncident _ -> Set.of(Post.LEADER_IN_CHARGE);
      // One of the two levels is always 2 or 1.
      case IncidentNotice.ChangedLevel _ ->
          Set.of(Post.DEPARTMENT_HEAD, Post.LIAISON, Post.LEADER_IN_CHARGE, Post.GROUP_OFFICE);
      case IncidentNotice.LeaderInstruction _ ->
          Set.of(Post.DEPARTMENT_HEAD, Post.LIAISON, Post.GROUP_OFFICE);
      case IncidentNotice.ReopenedIncident _ ->
          Set.of(Post.DEPARTMENT_HEAD, Post.LIAISON, Post.LEADER_IN_CHARGE, Post.ADMIN_OFFICE);
      case IncidentNotice.UnassignedIncident _ -> Set.of(Post.GROUP_OFFICE);
      case IncidentNotice.RequestedPublication _ -> Set.of(Post.LIAISON);
    };
  }

  private List<String> holders(Set<Post> posts, String department, Instant now) {
    Function<Post, List<Addressee>> holding =
        post -> post == Post.GROUP_OFFICE ? office(now) : addressees.of(post, department, now);
    return people(posts.stream().sorted().map(holding).flatMap(List::stream).toList());
  }

  private static List<String> people(List<Addressee> notified) {
    return notified.stream().map(Addressee::person).distinct().toList();
  }

  /// The group office answers for the procedure; where nobody holds it, the admin office.
  private List<Addressee> office(Instant now) {
    var office = addressees.of(Post.GROUP_OFFICE, null, now);
    return office.isEmpty() ? addressees.of(Post.ADMIN_OFFICE, null, now) : office;
  }

  private static List<String> alerted(Connection connection, UUID incident, String department)
      throws SQLException {
    return Sql.list(connection, row -> row.getString(1), ALERTED, incident, department);
  }
}
