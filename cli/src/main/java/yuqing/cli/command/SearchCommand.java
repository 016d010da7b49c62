package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ARCHIVE;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing search`: over all that is written about incidents.
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Parameters String words;

  @Mixin PageOptions page;

  @Override
  public Integer call() {
    return yuqing
        .session()
        .list(
            ServiceRequest.get(ARCHIVE, "/search").query("q", words),
            page,
            "number",
            "level",
            "state",
            "departments",
            "receivedAt",
            "title");
  }
}
