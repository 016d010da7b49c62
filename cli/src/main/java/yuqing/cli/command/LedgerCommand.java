package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ARCHIVE;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing ledger`: a line an incident, for a spreadsheet program or a script.
@Command(name = "ledger")
final class LedgerCommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Mixin IncidentFilter filter;

  @Option(names = "--csv")
  boolean csv;

  @Option(names = {"-f", "--file"})
  String file;

  @Override
  public Integer call() {
    var name = csv ? "ledger.csv" : "ledger.xlsx";
    var request = filter.of(ServiceRequest.get(ARCHIVE, "/" + name));
    return yuqing.session().save(request, file, name);
  }
}
