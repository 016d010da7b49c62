package yuqing.rest.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The API text files on the class path: `openapi/<ResourceClass>.yaml`, keyed by operation id.
final class TextFiles {

  private static final String FOLDER = "openapi/";

  private static final ObjectReader READER =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(new TypeReference<LinkedHashMap<String, OperationText>>() {});

  private TextFiles() {}

  /// All files' text by the file's name.
  static Map<String, String> onClassPath(ClassLoader loader) {
    var files = new TreeMap<String, String>();
    try {
      ClassPathUtils.consumeAsPaths(loader, FOLDER, folder -> readAll(folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void readAll(Path folder, Map<String, String> files) {
    try (var found = Files.newDirectoryStream(folder, "*.yaml")) {
      for (var file : found) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The operations of all files by their ids.
  ///
  /// @param faults receives the faults of a file
  static Map<String, OperationText> parse(Map<String, String> files, List<String> faults) {
    var operations = new TreeMap<String, OperationText>();
    new TreeMap<>(files)
        .forEach(
            (file, text) -> {
              try {
                Map<String, OperationText> read = READER.readValue(text);
                read.forEach(
                    (operation, words) -> {
                      if (words == null) {
                        faults.add("%s: %s is empty".formatted(file, operation));
                      } else if (operations.put(operation, words) != null) {
                        faults.add("%s: %s occurs in two files".formatted(file, operation));
                      }
                    });
              } catch (JsonProcessingException e) {
                faults.add("%s: %s".formatted(file, e.getMessage()));
              }
            });
    return operations;
  }
}
