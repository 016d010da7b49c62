package yuqing.notification.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.YearBounds;
import yuqing.notification.roster.Organisation.DepartmentCode;

/// Reads an organisation file: its form is judged by [OrganisationSchema], what holds between its
/// parts by [OrganisationCheck]. An invalid file is refused as a whole, with all its faults.
final class OrganisationReader {
  /// Some thousand times the largest school's.
  private static final int MOST_CHARACTERS = 3 * 1024 * 1024;

  private static final OrganisationSchema SCHEMA = new OrganisationSchema();

  private final OrganisationFaults faults;

  private OrganisationReader(OrganisationFaults faults) {
    this.faults = faults;
  }

  /// @param file how a refusal names it
  /// @throws InvalidOrganisation with every fault found
  static Organisation read(String file, Reader source) throws IOException {
    var faults = new OrganisationFaults();
    var json = text(source, faults).flatMap(text -> OrganisationYaml.read(text, faults));
    if (json.isEmpty()) {
      throw new InvalidOrganisation(file, faults.all());
    }
    SCHEMA.check(json.get(), faults);
    if (!json.get().isObject()) {
      throw new InvalidOrganisation(file, faults.all());
    }
    var organisation = new OrganisationReader(faults).organisation(json.get());
    OrganisationCheck.check(organisation, faults);
    faults.throwIfAny(file);
    return organisation;
  }

  private static Optional<String> text(Reader source, OrganisationFaults faults)
      throws IOException {
    var text = new StringBuilder();
    var part = CharBuffer.allocate(8192);
    try {
      while (source.read(part.clear()) >= 0) {
        text.append(part.flip());
        if (text.length() > MOST_CHARACTERS) {
          faults.add("", "超过 %s 个字符", "is longer than %s characters", MOST_CHARACTERS);
          return Optional.empty();
        }
      }
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      faults.add("", "不是 UTF-8 编码", "is not encoded in UTF-8");
      return Optional.empty();
    }
  }

  private Organisation organisation(JsonNode root) {
    return new Organisation(
        school(root.path("school")),
        lines(root, "departments", OrganisationReader::department),
        lines(root, "people", OrganisationReader::person),
        lines(root, "posts", this::post),
        lines(root, "officialChannels", OrganisationReader::channel));
  }

  private static <T> List<T> lines(
      JsonNode root, String list, BiFunction<JsonNode, String, T> line) {
    var lines = new ArrayList<T>();
    for (int i = 0; i < root.path(list).size(); i++) {
      lines.add(line.apply(root.path(list).path(i), list + "[" + i + "]"));
    }
    return lines;
  }

  private static Organisation.SchoolLine school(JsonNode json) {
    return new Organisation.SchoolLine(
        text(json, "name"), text(json, "nameEn"), text(json, "zone", "Asia/Shanghai"), "school");
  }

  private static Organisation.DepartmentLine department(JsonNode json, String path) {
    return new Organisation.DepartmentLine(
        text(json, "code"), text(json, "name"), text(json, "nameEn"), path);
  }

  private static Organisation.PersonLine person(JsonNode json, String path) {
    return new Organisation.PersonLine(
        text(json, "id"),
        text(json, "name"),
        text(json, "email"),
        text(json, "phone"),
        text(json, "language", "zh"),
        path);
  }

  private Organisation.PostLine post(JsonNode json, String path) {
    return new Organisation.PostLine(
        Post.find(text(json, "post")),
        departments(json, path),
        text(json, "person"),
        json.path("deputy").asBoolean(),
        day(json, path, "filedOn"),
        day(json, path, "termUntil"),
        path);
  }

  /// Each once: a person holds a post once in a department.
  private static List<DepartmentCode> departments(JsonNode json, String path) {
    var one = Stream.of(new DepartmentCode(text(json, "department"), path + ".department"));
    var several =
        lines(
            json,
            "departments",
            (item, place) ->
                new DepartmentCode(item.isTextual() ? item.textValue() : "", path + "." + place));
    var seen = new HashSet<String>();
    return Stream.concat(one, several.stream())
        .filter(each -> !each.code().isEmpty() && seen.add(each.code()))
        .toList();
  }

  private static Organisation.ChannelLine channel(JsonNode json, String path) {
    return new Organisation.ChannelLine(
        text(json, "code"), text(json, "name"), text(json, "department"), path);
  }

  /// A form for days is an annotation to a schema, and it knows no bounds of years.
  private Optional<LocalDate> day(JsonNode json, String path, String key) {
    var text = text(json, key);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearBounds.day(text));
    } catch (DateTimeException e) {
      faults.add(
          path + "." + key,
          "应为日期，如 2026-09-01，而不是 %s",
          "must be a day such as 2026-09-01, not %s",
          text);
      return Optional.empty();
    }
  }

  private static String text(JsonNode json, String key) {
    return text(json, key, "");
  }

  /// Empty for what is no text.
  private static String text(JsonNode json, String key, String missing) {
    var value = json.path(key);
    if (value.isMissingNode()) {
      return missing;
    }
    return value.isTextual() ? value.textValue() : "";
  }
}
