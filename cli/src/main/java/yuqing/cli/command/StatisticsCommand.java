package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ARCHIVE;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.terminal.OutputFormat;

/// `yuqing statistics`: the figures of a period; as a table, those of each department.
@Command(name = "statistics")
final class StatisticsCommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Option(names = "--month")
  String month;

  @Option(names = "--term")
  String term;

  @Option(names = "--year")
  String year;

  @Option(names = "--from")
  String from;

  @Option(names = "--to")
  String to;

  @Option(names = "--department")
  List<String> department;

  @Option(names = "--category")
  List<String> category;

  @Option(names = "--level")
  List<Integer> level;

  @Override
  public Integer call() {
    var session = yuqing.session();
    var request =
        ServiceRequest.get(ARCHIVE, "/statistics")
            .query("month", month)
            .query("term", term)
            .query("year", year)
            .query("from", from)
            .query("to", to)
            .query("department", department)
            .query("category", category)
            .query("level", level);
    var answer = session.send(request).json();
    return yuqing.output == OutputFormat.TABLE
        ? session.print(
            answer,
            "departments",
            "label",
            "incidents.count",
            "obligations.met.count",
            "obligations.late.count",
            "obligations.missed.count",
            "obligations.open.count",
            "obligations.metRate.percent")
        : session.print(answer);
  }
}
