package yuqing.journeys.deploy;

import static yuqing.journeys.deploy.ComposeFile.ROOT;
import static yuqing.journeys.deploy.ComposeFile.map;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What Prometheus and Grafana are given, as YAML.
final class MonitoringFiles {

  private MonitoringFiles() {}

  static Map<String, Object> yaml(String file) throws IOException {
    return map(
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(ROOT.resolve(file))));
  }

  static List<?> list(Object node) {
    return (List<?>) node;
  }

  static List<Map<String, Object>> alertRules() throws IOException {
    return list(yaml("deploy/prometheus/alerts.yml").get("groups")).stream()
        .flatMap(group -> list(map(group).get("rules")).stream())
        .map(ComposeFile::map)
        .toList();
  }
}
