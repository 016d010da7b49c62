package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import com.fasterxml.jackson.databind.node.NullNode;
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
        .overlay(
            ServiceRequest.of("PUT", NOTIFICATION, ONE, id),
            term.fields(),
            "filedOn",
            "termUntil",
            "deputy");
  }

  @Command(name = "remove")
  int remove(@Parameters String id) {
    return roster.yuqing.session().change(ServiceRequest.of("DELETE", NOTIFICATION, ONE, id));
  }

  /// When the liaison was filed, and for how long.
  static final class LiaisonTerm {
    private static final String WITHOUT_END = "-";

    @Option(names = "--filed-on")
    String filedOn;

    @Option(names = "--until")
    String until;

    @Option(names = "--deputy", negatable = true, defaultValue = Option.NULL_VALUE)
    Boolean deputy;

    RequestFields fields() {
      return new RequestFields()
          .with("filedOn", filedOn)
          .with("termUntil", WITHOUT_END.equals(until) ? NullNode.instance : until)
          .with("deputy", deputy);
    }
  }
}
