package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An office document made part by part.
final class OfficeFile {

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      %s</Types>\
      """;

  static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static OfficeFile word() {
    return of("word/document.xml", MediaTypes.WORD + ".main+xml");
  }

  static OfficeFile of(String mainPart, String contentType) {
    return new OfficeFile()
        .part("[Content_Types].xml", TYPES.formatted(override(mainPart, contentType)))
        .part("_rels/.rels", relationships(relationship("officeDocument", mainPart, null)))
        .part(mainPart, "<document>情况说明</document>");
  }

  static String override(String part, String contentType) {
    return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, contentType);
  }

  static String types(String overrides) {
    return TYPES.formatted(overrides);
  }

  static String relationships(String entries) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        %s</Relationships>"""
        .formatted(entries);
  }

  /// @param mode null for one within the document
  static String relationship(String type, String target, String mode) {
    return "<Relationship Id=\"r1\" Type=\"%s%s\" Target=\"%s\"%s/>"
        .formatted(RELATIONSHIP, type, target, mode == null ? "" : " TargetMode=\"" + mode + "\"");
  }

  OfficeFile part(String name, String content) {
    return part(name, content.getBytes(UTF_8));
  }

  /// In place of one of that name.
  OfficeFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  OfficeFile without(String name) {
    parts.remove(name);
    return this;
  }

  byte[] bytes() {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
