package yuqing.escalation.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.access.Role;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// How much is owed, in all and by post, department and level; each with its urgency.
///
/// @param asOf the clock of this service, by which the urgency goes
/// @param owners those that owe something, from the liaison up
/// @param departments those whose posts owe something, by code
/// @param levels of the incidents, the gravest first
@Schema(name = "OwedCounts")
public record OwedCountsAnswer(
    Instant asOf,
    long total,
    Urgency urgency,
    List<OwnerCount> owners,
    List<DepartmentCount> departments,
    List<LevelCount> levels) {

  /// By due. Each is counted once, in the first that fits.
  ///
  /// @param overdue due before now
  /// @param withinHour due within an hour from now
  /// @param today due before the school's day ends, or as it ends
  @Schema(name = "OwedUrgency")
  public record Urgency(long overdue, long withinHour, long today, long later) {}

  /// @param name in the caller's language
  @Schema(name = "OwedByOwner")
  public record OwnerCount(Post owner, String name, long total, Urgency urgency) {}

  /// @param name in the caller's language; the code where the roster has not published it
  @Schema(name = "OwedByDepartment")
  public record DepartmentCount(String department, String name, long total, Urgency urgency) {}

  @Schema(name = "OwedByLevel")
  public record LevelCount(Level level, long total, Urgency urgency) {}

  /// A sum before it is shown.
  record Count(long total, Urgency urgency) {
    static final Count NONE = new Count(0, new Urgency(0, 0, 0, 0));

    Count plus(Count other) {
      return new Count(
          total + other.total,
          new Urgency(
              urgency.overdue + other.urgency.overdue,
              urgency.withinHour + other.urgency.withinHour,
              urgency.today + other.urgency.today,
              urgency.later + other.urgency.later));
    }
  }

  static OwedCountsAnswer of(
      Instant asOf,
      Count all,
      Map<Post, Count> owners,
      Map<String, Count> departments,
      Map<String, String> departmentNames,
      Map<Level, Count> levels,
      Language language) {
    return new OwedCountsAnswer(
        asOf,
        all.total,
        all.urgency,
        owners.entrySet().stream()
            .map(
                each ->
                    new OwnerCount(
                        each.getKey(),
                        name(each.getKey(), language),
                        each.getValue().total,
                        each.getValue().urgency))
            .toList(),
        departments.entrySet().stream()
            .map(
                each ->
                    new DepartmentCount(
                        each.getKey(),
                        departmentNames.get(each.getKey()),
                        each.getValue().total,
                        each.getValue().urgency))
            .toList(),
        levels.entrySet().stream()
            .map(
                each ->
                    new LevelCount(each.getKey(), each.getValue().total, each.getValue().urgency))
            .toList());
  }

  private static String name(Post post, Language language) {
    var role = Role.find(post.code()).orElseThrow();
    return switch (language) {
      case ZH -> role.nameZh();
      case EN -> role.nameEn();
    };
  }
}
