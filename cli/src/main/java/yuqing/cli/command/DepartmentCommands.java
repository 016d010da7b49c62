package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing roster departments …`.
@Command(name = "departments")
final class DepartmentCommands {
  private static final String ONE = "/departments/%s";

  @ParentCommand RosterCommands roster;

  @Command(name = "list")
  int list(@Mixin PageOptions page) {
    return roster
        .yuqing
        .session()
        .list(
            ServiceRequest.get(NOTIFICATION, "/departments"),
            page,
            "code",
            "name",
            "nameEn",
            "active",
            "liaisonFiled");
  }

  @Command(name = "show")
  int show(@Parameters String code) {
    return roster.yuqing.session().show(ServiceRequest.get(NOTIFICATION, ONE, code));
  }

  @Command(name = "add")
  int add(
      @Parameters String code,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--name-en", required = true) String nameEn) {
    var department = new RequestFields().with("name", name).with("nameEn", nameEn);
    return roster
        .yuqing
        .session()
        .show(put(code).json(department.document()).header("If-None-Match", "*"));
  }

  /// Its names, or that it has been dissolved; what is not named stays as it is.
  @Command(name = "change")
  int change(
      @Parameters String code,
      @Option(names = "--name") String name,
      @Option(names = "--name-en") String nameEn,
      @Option(names = "--dissolved", negatable = true, defaultValue = Option.NULL_VALUE)
          Boolean dissolved) {
    var changed =
        new RequestFields()
            .with("name", name)
            .with("nameEn", nameEn)
            .with("active", dissolved == null ? null : !dissolved);
    return roster.yuqing.session().overlay(put(code), changed, "name", "nameEn", "active");
  }

  private static ServiceRequest put(String code) {
    return ServiceRequest.of("PUT", NOTIFICATION, ONE, code);
  }
}
