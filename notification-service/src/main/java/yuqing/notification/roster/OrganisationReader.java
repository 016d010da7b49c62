package yuqing.notification.roster;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import yuqing.contracts.term.Post;

/// Reads an organisation file; one that is not sound is refused as a whole, with all its faults.
final class OrganisationReader {
  private final String file;
  private final List<InvalidOrganisation.Fault> faults = new ArrayList<>();

  private OrganisationReader(String file) {
    this.file = file;
  }

  /// @param file what to call it in faults
  /// @throws InvalidOrganisation with every fault found
  static Organisation read(String file, Reader text) {
    var reader = new OrganisationReader(file);
    var organisation = reader.organisation(reader.root(text));
    OrganisationCheck.check(organisation);
    reader.throwIfAny();
    return organisation;
  }

  private YamlEntry root(Reader text) {
    var settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
    try {
      var node = new Compose(settings).composeReader(text);
      if (node.isPresent() && node.get() instanceof MappingNode mapping) {
        return new YamlEntry("", mapping, faults);
      }
      faults.add(new InvalidOrganisation.Fault(1, "the file", "has keys and values"));
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      faults.add(new InvalidOrganisation.Fault(line, "the file", "is no YAML: " + e.getProblem()));
    } catch (RuntimeException | StackOverflowError e) {
      // The parser throws more than its own: of an escape that names no character, for one.
      faults.add(
          new InvalidOrganisation.Fault(
              0, "the file", "is no YAML: mind its escapes, its nesting and that it is UTF-8"));
    }
    throw new InvalidOrganisation(file, faults);
  }

  private Organisation organisation(YamlEntry root) {
    root.allows("school", "departments", "people", "posts", "officialChannels");
    var school = root.entry("school").map(OrganisationReader::school);
    throwIfAny();
    return new Organisation(
        school.orElseThrow(),
        root.entries("departments").stream().map(OrganisationReader::department).toList(),
        root.entries("people").stream().map(OrganisationReader::person).toList(),
        root.entries("posts").stream().map(OrganisationReader::post).toList(),
        root.entries("officialChannels").stream().map(OrganisationReader::channel).toList());
  }

  private void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new InvalidOrganisation(file, faults);
    }
  }

  private static Organisation.SchoolLine school(YamlEntry at) {
    at.allows("name", "nameEn", "zone");
    return new Organisation.SchoolLine(
        at.text("name"), at.text("nameEn"), at.optionalText("zone").orElse("Asia/Shanghai"), at);
  }

  private static Organisation.DepartmentLine department(YamlEntry at) {
    at.allows("code", "name", "nameEn");
    return new Organisation.DepartmentLine(at.text("code"), at.text("name"), at.text("nameEn"), at);
  }

  private static Organisation.PersonLine person(YamlEntry at) {
    at.allows("id", "name", "email", "language");
    return new Organisation.PersonLine(
        at.text("id"),
        at.text("name"),
        at.text("email"),
        at.optionalText("language").orElse("zh"),
        at);
  }

  private static Organisation.PostLine post(YamlEntry at) {
    at.allows("post", "department", "departments", "person", "deputy", "filedOn", "termUntil");
    var code = at.text("post");
    Optional<Post> post = Post.find(code);
    if (post.isEmpty() && !code.isEmpty()) {
      at.fault("post", "is no post: " + code);
    }
    var departments =
        Stream.concat(at.optionalText("department").stream(), at.texts("departments").stream())
            .distinct()
            .toList();
    return new Organisation.PostLine(
        post,
        departments,
        at.text("person"),
        at.flag("deputy"),
        at.date("filedOn"),
        at.date("termUntil"),
        at);
  }

  private static Organisation.ChannelLine channel(YamlEntry at) {
    at.allows("code", "name", "department");
    return new Organisation.ChannelLine(
        at.text("code"), at.text("name"), at.text("department"), at);
  }
}
