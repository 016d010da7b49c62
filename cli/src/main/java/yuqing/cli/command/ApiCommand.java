package yuqing.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.call.TargetService;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing api METHOD PATH`: any endpoint, with the caller's token; for what has no command.
@Command(name = "api")
final class ApiCommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Parameters(index = "0")
  String method;

  @Parameters(index = "1")
  String path;

  @Option(names = {"-d", "--data"})
  String data;

  @Option(names = {"-H", "--header"})
  List<String> headers;

  @Option(names = "--service")
  TargetService service;

  @Option(names = {"-f", "--file"})
  String file;

  @Override
  public Integer call() {
    var session = yuqing.session();
    return file == null ? session.show(request()) : session.save(request(), file, file);
  }

  private ServiceRequest request() {
    if (!path.matches("/[!-~]*")) {
      throw new CommandFailure(ExitStatus.USAGE, yuqing.texts().text("invalid-path", path));
    }
    var target = service == null ? TargetService.ofPath(path) : service;
    var verb = method.toUpperCase(Locale.ROOT);
    var request = ServiceRequest.of(verb, target, path.replace("%", "%%"));
    if (data != null) {
      request = request.body("application/json", DataArgument.body(yuqing, data));
    }
    for (var header : headers == null ? List.<String>of() : headers) {
      var pair = header.split(":", 2);
      if (pair.length < 2) {
        throw new CommandFailure(ExitStatus.USAGE, yuqing.texts().text("invalid-header", header));
      }
      request = request.header(pair[0].strip(), pair[1].strip());
    }
    return request;
  }
}
