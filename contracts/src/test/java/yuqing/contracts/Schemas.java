package yuqing.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The committed schemas, and their judgement by an independent validator.
final class Schemas {

  static final Path DIRECTORY = Path.of("src/main/resources/schemas");
  static final String ENVELOPE = "envelope";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> COMPILED = new HashMap<>();

  private Schemas() {}

  static Path file(String name) {
    return DIRECTORY.resolve(name + ".json");
  }

  static String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The faults of the JSON by the schema of that name; formats count.
  static List<String> faults(String name, String json) {
    return COMPILED
        .computeIfAbsent(name, each -> REGISTRY.getSchema(text(each), InputFormat.JSON))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
