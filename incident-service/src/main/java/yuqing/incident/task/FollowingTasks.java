package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Post;

/// Looks up the tasks that something else brought about, as they are now.
@ApplicationScoped
public class FollowingTasks {

  private final Tasks tasks;

  FollowingTasks(Tasks tasks) {
    this.tasks = tasks;
  }

  /// A task as those see it who may read what brought it about.
  @Schema(name = "FollowingTask")
  public record FollowingTask(
      UUID id,
      @Schema(examples = "DB-2026-00012") String number,
      String title,
      Post ownerPost,
      @MayBeAbsent @Schema(description = "code; absent for a post that the school has once")
          String ownerDepartment,
      LocalDate dueOn,
      TaskState state) {}

  /// In the order of their numbers.
  public List<FollowingTask> of(Set<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : tasks.list("id in ?1 order by number", ids).stream()
            .map(
                each ->
                    new FollowingTask(
                        each.id,
                        each.number,
                        each.title,
                        each.ownerPost,
                        each.ownerDepartment,
                        each.dueOn,
                        each.state))
            .toList();
  }
}
