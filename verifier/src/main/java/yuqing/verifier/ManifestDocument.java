package yuqing.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.verifier.json.StrictJson;

/// `manifest.json`: what is in a bundle.
final class ManifestDocument {

  private static final String FORMAT = "yuqing.bundle.v1";
  private static final int MOST_FILES = 100_000;

  private String format;
  private String incident;
  private String number;
  private long length;
  private byte[] head;
  private final Map<String, ListedFile> files = new LinkedHashMap<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  private ManifestDocument() {}

  /// @param bytes how many it has
  /// @param sha256 in hex
  record ListedFile(long bytes, String sha256) {}

  static ManifestDocument read(String name, InputStream in) throws IOException {
    try (var json = StrictJson.of(name, in)) {
      var manifest = new ManifestDocument();
      json.object(
          List.of("format", "incident", "head", "files"), field -> manifest.read(field, json));
      json.end();
      if (!FORMAT.equals(manifest.format)) {
        throw json.invalid("has a format that this program does not know");
      }
      return manifest;
    }
  }

  private boolean read(String name, StrictJson json) throws IOException {
    switch (name) {
      case "format" -> format = json.text();
      case "incident" -> incident = json.text();
      case "number" -> number = json.textOrNull();
      case "head" -> json.object(List.of("length", "hash"), field -> readHead(field, json));
      case "files" -> json.array(() -> readFile(json));
      case "missing" -> json.array(() -> readMissing(json));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean readHead(String name, StrictJson json) throws IOException {
    switch (name) {
      case "length" -> length = json.number();
      case "hash" -> head = json.hash();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readFile(StrictJson json) throws IOException {
    var read =
        new Object() {
          String path;
          long bytes;
          String sha256;
        };
    json.object(
        List.of("path", "bytes", "sha256"),
        name -> {
          switch (name) {
            case "path" -> read.path = json.text();
            case "bytes" -> read.bytes = json.number();
            case "sha256" -> read.sha256 = HexFormat.of().formatHex(json.hash());
            default -> {
              return false;
            }
          }
          return true;
        });
    var before = files.put(read.path, new ListedFile(read.bytes, read.sha256));
    if (before != null || files.size() > MOST_FILES) {
      throw json.invalid("lists a file twice, or too many");
    }
  }

  private void readMissing(StrictJson json) throws IOException {
    var read = new String[2];
    json.object(
        List.of("path", "reason"),
        name -> {
          switch (name) {
            case "path" -> read[0] = json.text();
            case "reason" -> read[1] = json.text();
            default -> {
              return false;
            }
          }
          return true;
        });
    if (missing.put(read[0], read[1]) != null || missing.size() > MOST_FILES) {
      throw json.invalid("lists a missing file twice, or too many");
    }
  }

  String incident() {
    return incident;
  }

  /// Null where the incident has none.
  String number() {
    return number;
  }

  long length() {
    return length;
  }

  byte[] head() {
    return head;
  }

  /// By their paths.
  Map<String, ListedFile> files() {
    return files;
  }

  /// Files that should be in it and were not there when it was made, with the reason.
  Map<String, String> missing() {
    return missing;
  }
}
