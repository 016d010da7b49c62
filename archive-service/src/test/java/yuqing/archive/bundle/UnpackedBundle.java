package yuqing.archive.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import yuqing.contracts.text.Sha256;

/// A bundle as its receiver reads it, with nothing but what `HOW-TO-VERIFY.txt` says.
final class UnpackedBundle {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Map<String, byte[]> files = new LinkedHashMap<>();

  UnpackedBundle(byte[] zip) {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json(String file) {
    return read(files.get(file));
  }

  List<JsonNode> lines() {
    return new String(files.get("timeline.ndjson"), UTF_8)
        .lines()
        .map(line -> read(line.getBytes(UTF_8)))
        .toList();
  }

  String textOf(String file) {
    return new String(files.get(file), UTF_8);
  }

  String sha256(String file) {
    return Sha256.hex(files.get(file));
  }

  /// The hash of a line, from the line before and what the manifest names.
  String recomputed(JsonNode line, String previous) {
    var hashed = new ByteArrayOutputStream();
    field(hashed, "yuqing.archive.entry.v1".getBytes(UTF_8));
    field(hashed, HexFormat.of().parseHex(previous));
    field(hashed, json("manifest.json").get("incident").asText().getBytes(UTF_8));
    for (var name :
        List.of("n", "eventId", "type", "source", "sequence", "timeMicros", "recordedAtMicros")) {
      field(hashed, line.get(name).asText().getBytes(UTF_8));
    }
    field(hashed, HexFormat.of().parseHex(line.get("commitment").asText()));
    return Sha256.hex(hashed.toByteArray());
  }

  /// The commitment to a line's payload.
  static String committed(JsonNode line) {
    var opened = new ByteArrayOutputStream();
    opened.writeBytes(HexFormat.of().parseHex(line.get("salt").asText()));
    opened.writeBytes(Base64.getDecoder().decode(line.get("payload").asText()));
    return Sha256.hex(opened.toByteArray());
  }

  private static void field(ByteArrayOutputStream hashed, byte[] bytes) {
    hashed.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    hashed.writeBytes(bytes);
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
