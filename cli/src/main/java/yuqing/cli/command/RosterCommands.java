package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing roster …`: departments and liaisons, and what else is on the roster.
@Command(
    name = "roster",
    subcommands = {DepartmentCommands.class, LiaisonCommands.class})
final class RosterCommands {
  @ParentCommand YuqingCommand yuqing;

  @Command(name = "posts")
  int posts(@Mixin PageOptions page) {
    return list("/posts", page, "id", "post", "department", "holders");
  }

  @Command(name = "people")
  int people(@Mixin PageOptions page) {
    return list("/people", page, "id", "name", "active", "language");
  }

  @Command(name = "channels")
  int channels(@Mixin PageOptions page) {
    return list("/official-channels", page, "code", "name", "department", "editor");
  }

  private int list(String path, PageOptions page, String... columns) {
    return yuqing.session().list(ServiceRequest.get(NOTIFICATION, path), page, columns);
  }
}
