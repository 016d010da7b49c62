package yuqing.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yuqing.cli.call.ServiceAddresses;
import yuqing.cli.call.ServiceClient;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.call.ServiceResponse;
import yuqing.cli.call.TargetService;
import yuqing.cli.login.StoredLogin;
import yuqing.cli.login.TokenSource;
import yuqing.cli.terminal.AnswerPrinter;
import yuqing.cli.terminal.CommandEnvironment;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;
import yuqing.cli.terminal.OutputFormat;

/// One run of a command: asks as the person who is logged in, and prints the answer as asked for.
final class SuiteSession {
  static final String SERVER = "YUQING_SERVER";

  /// Where an output goes that is no file.
  private static final String STANDARD = "-";

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private final CommandEnvironment environment;
  private final CommandTexts texts;
  private final TokenSource tokens;
  private final ServiceClient client;
  private final AnswerPrinter printer;

  /// @param server as `--server` gives it; null for what is set elsewhere
  SuiteSession(
      CommandEnvironment environment, CommandTexts texts, OutputFormat output, String server) {
    this.environment = environment;
    this.texts = texts;
    this.tokens = new TokenSource(environment, texts);
    this.client = new ServiceClient(addresses(server), texts);
    this.printer = new AnswerPrinter(environment.out(), output, texts);
  }

  private ServiceAddresses addresses(String server) {
    var named =
        server != null
            ? server
            : environment
                .variable(SERVER)
                .or(() -> tokens.login().map(StoredLogin::server))
                .orElse(ServiceAddresses.LOCAL);
    return ServiceAddresses.of(named)
        .orElseThrow(
            () -> new CommandFailure(ExitStatus.USAGE, texts.text("invalid-server", named)));
  }

  TokenSource tokens() {
    return tokens;
  }

  ServiceResponse send(ServiceRequest request) {
    return client.send(request, tokens.current());
  }

  /// The answer, also where it refuses this one request for good.
  ServiceResponse judge(ServiceRequest request) {
    return client.judge(request, tokens.current());
  }

  /// Without a token, and whatever the answer.
  ServiceResponse ask(ServiceRequest request) {
    return client.ask(request);
  }

  /// The answer's bytes as they come; the caller closes them.
  InputStream open(ServiceRequest request) {
    return client.open(request, tokens.current());
  }

  int print(JsonNode answer) {
    printer.print(answer);
    return ExitStatus.DONE.code();
  }

  int print(JsonNode answer, String rows, String... columns) {
    printer.print(answer, rows, List.of(columns));
    return ExitStatus.DONE.code();
  }

  /// Sends the request and prints its answer field by field.
  int show(ServiceRequest request) {
    return print(send(request).json());
  }

  /// Prints a listing: a page of it, or all pages as one.
  int list(ServiceRequest request, PageOptions page, String... columns) {
    return print(pages(request, page), "items", columns);
  }

  /// A page of a listing, or all pages as one.
  JsonNode pages(ServiceRequest request, PageOptions page) {
    var answer = send(page.of(request, page.cursor)).json();
    if (page.all) {
      var items = JsonNodeFactory.instance.arrayNode();
      items.addAll(List.copyOf(items(answer)));
      while (answer.hasNonNull("next")) {
        answer = send(page.of(request, answer.path("next").asText())).json();
        items.addAll(items(answer));
      }
      answer = ((ObjectNode) answer).set("items", items);
    }
    return answer;
  }

  private static List<JsonNode> items(JsonNode answer) {
    return answer.path("items").valueStream().toList();
  }

  /// Changes what is on record at the request's own path, and prints the answer.
  int change(ServiceRequest change) {
    return change(change, change.read());
  }

  /// Changes what was just read: it is refused where somebody else was faster in between.
  int change(ServiceRequest change, ServiceRequest read) {
    return show(change.header("If-Match", send(read).etag()));
  }

  /// Changes the given fields of what is on record at the request's own path, and sends the others
  /// as they are: a PUT replaces them all. Refused where somebody else was faster in between.
  ///
  /// @param fields all that the body has
  int overlay(ServiceRequest put, RequestFields given, String... fields) {
    var read = send(put.read());
    var body = new RequestFields();
    for (var field : fields) {
      var value = given.document().path(field);
      var sent = value.isMissingNode() ? read.json().path(field) : value;
      body.with(field, sent.isNull() || sent.isMissingNode() ? null : sent);
    }
    return show(put.json(body.document()).header("If-Match", read.etag()));
  }

  /// The incident's id, by its id or its number.
  String incident(String reference) {
    return findIncident(reference)
        .orElseThrow(
            () -> new CommandFailure(ExitStatus.REFUSED, texts.text("no-incident", reference)));
  }

  /// Empty where there is none that the caller may see.
  Optional<String> findIncident(String reference) {
    if (ID.matcher(reference).matches()) {
      return Optional.of(reference);
    }
    var search =
        ServiceRequest.get(TargetService.INCIDENT, "/incidents").query("q", reference.strip());
    return send(search)
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("number").asText().equalsIgnoreCase(reference.strip()))
        .map(each -> each.path("id").asText())
        .findFirst();
  }

  /// Writes the answer to a file, which is there whole or not at all, or to the standard output.
  ///
  /// @param file null for the usual name in the folder of the call
  int save(ServiceRequest request, String file, String usualName) {
    try (var content = open(request)) {
      if (STANDARD.equals(file)) {
        copy(content, environment.out());
      } else {
        var target = Path.of(file == null ? usualName : file);
        var partial = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        environment.err().println(texts.text("saved", target));
      }
      return ExitStatus.DONE.code();
    } catch (IOException e) {
      throw new CommandFailure(ExitStatus.UNREACHABLE, texts.text("not-saved", e.toString()));
    }
  }

  private static void copy(InputStream content, OutputStream out) throws IOException {
    content.transferTo(out);
    out.flush();
  }
}
