package yuqing.cli.command;

import static yuqing.cli.call.TargetService.INCIDENT;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yuqing.cli.call.ServiceRequest;

/// `yuqing incidents report`: from options, or a whole report from a file.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  @ParentCommand IncidentCommands incidents;

  @Spec CommandSpec spec;

  @Option(names = {"-d", "--data"})
  String data;

  @Option(names = "--title")
  String title;

  @Option(names = "--summary")
  String summary;

  @Option(names = "--category")
  String category;

  @Option(names = "--nature")
  String nature;

  @Option(names = "--department")
  String department;

  /// Now, unless it is named.
  @Option(names = "--discovered-at")
  String discoveredAt;

  @Option(names = "--scope")
  String scope;

  @Option(names = "--impact")
  String impact;

  @Option(names = "--apt-to-spread", negatable = true, defaultValue = Option.NULL_VALUE)
  Boolean aptToSpread;

  @Option(names = "--sudden-grave")
  boolean suddenGrave;

  @Option(names = "--reference")
  String reference;

  @Option(names = "--platform")
  String platform;

  @Option(names = "--url")
  String url;

  @Override
  public Integer call() {
    DataArgument.refuseBesides(incidents.yuqing, spec);
    var request = ServiceRequest.post(INCIDENT, "/incidents");
    return incidents
        .yuqing
        .session()
        .show(
            data == null
                ? request.json(report().document())
                : request.body("application/json", DataArgument.body(incidents.yuqing, data)));
  }

  private RequestFields report() {
    var fields =
        new RequestFields()
            .with("title", title)
            .with("summary", summary)
            .with("category", category)
            .with("nature", nature)
            .with("department", department)
            .with("discoveredAt", discoveredAt == null ? incidents.now() : discoveredAt)
            .with("scope", scope)
            .with("impact", impact)
            .with("aptToSpread", aptToSpread)
            .with("suddenGrave", suddenGrave ? Boolean.TRUE : null);
    if (reference != null) {
      fields.with("source", new RequestFields().with("reference", reference).document());
    }
    if (url != null || platform != null) {
      var sighting = new RequestFields().with("platform", platform).with("url", url).document();
      fields.with("sightings", JsonNodeFactory.instance.arrayNode().add(sighting));
    }
    return fields;
  }
}
