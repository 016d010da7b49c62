package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing roster liaisons …`: who is on file, since when and until when (article 5).
@Command(name = "liaisons")
final class LiaisonCommands {
  private static final String ONE = "/liaisons/%s";

  @ParentCommand RosterCommands roster;

  @Command(name = "list")
  int list(@Option(names = "--department") String department, @Mixin PageOptions page) {
    return roster
        .yuqing
        .session()
        .list(
            ServiceRequest.get(NOTIFICATION, "/liaisons").query("department", department),
            page,
            "id",
            "department",
            "person",
            "filed",
            "filedOn",
            "termUntil",
            "deputy");
  }

  @Command(name = "add")
  int add(
      @Parameters(index = "0") String department,
      @Parameters(index = "1") String person,
      @Mixin LiaisonTerm term) {
    var liaison = term.fields().with("department", department).with("person", person);
    return roster
        .yuqing
        .session()
        .show(ServiceRequest.post(NOTIFICATION, "/liaisons").json(liaison.document()));
  }

  @Command(name = "change")
  int change(@Parameters String id, @Mixin LiaisonTerm term) {
    return roster
        .yuqing
        .session()
        .change(ServiceRequest.of("PUT", NOTIFICATION, ONE, id).json(term.fields().document()));
  }

  @Command(name = "remove")
  int remove(@Parameters String id) {
    return roster.yuqing.session().change(ServiceRequest.of("DELETE", NOTIFICATION, ONE, id));
  }

  /// When the liaison was filed, and for how long.
  static final class LiaisonTerm {
    @Option(names = "--filed-on")
    String filedOn;

    @Option(names = "--until")
    String until;

    @Option(names = "--deputy")
    boolean deputy;

    RequestFields fields() {
      return new RequestFields()
          .with("filedOn", filedOn)
          .with("termUntil", until)
          .with("deputy", deputy);
    }
  }
}
