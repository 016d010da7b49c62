package yuqing.localstack.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.access.Role;
import yuqing.localstack.login.OrganisationFile.SchoolName;

/// Everyone who can log in at the local provider: who holds a post by the organisation file that
/// notification-service reads, an administrator and an auditor.
public final class LocalPeople {
  /// The file's place, as notification-service is given it; the sample school without it.
  public static final String FILE = "YUQING_ORGANISATION";

  /// The sample file of notification-service, as the build puts it beside the classes.
  private static final String SAMPLE = "/yuqing/localstack/organisation/sample.yaml";

  private final OrganisationFile file;
  private final List<LocalPerson> all;

  private LocalPeople(OrganisationFile file) {
    this.file = file;
    this.all = new ArrayList<>();
    file.names()
        .forEach(
            (id, name) -> {
              if (file.posts().containsKey(id)) {
                all.add(new LocalPerson(id, name, file.posts().get(id)));
              }
            });
    // Neither is a post of the regulation, so the file cannot give them.
    add(Role.ADMINISTRATOR);
    add(Role.AUDITOR);
  }

  private void add(Role role) {
    var id = role.code();
    if (find(id).isEmpty()) {
      var name = file.names().getOrDefault(id, role.nameZh());
      all.add(new LocalPerson(id, name, List.of(new HeldPost(id, List.of(), false))));
    }
  }

  /// @throws IllegalArgumentException when the file that is named cannot be read, with why
  public static LocalPeople ofEnvironment(Map<String, String> environment) {
    var named = environment.getOrDefault(FILE, "");
    if (named.isBlank()) {
      return of(sample());
    }
    try {
      return of(Files.readString(Path.of(named)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the organisation file %s cannot be read: %s".formatted(named, e.getMessage()), e);
    }
  }

  /// @param yaml an organisation file's text
  /// @throws IllegalArgumentException when it is no YAML
  public static LocalPeople of(String yaml) {
    return new LocalPeople(OrganisationFile.read(yaml));
  }

  private static String sample() {
    try (var in = LocalPeople.class.getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException(SAMPLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In the file's order.
  public List<LocalPerson> all() {
    return List.copyOf(all);
  }

  public Optional<LocalPerson> find(String id) {
    return all.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  SchoolName school() {
    return file.school();
  }

  /// Codes in the file's order.
  List<String> departments() {
    return List.copyOf(file.departments().keySet());
  }

  /// The code itself where the file names no such department.
  SchoolName department(String code) {
    return file.departments().getOrDefault(code, new SchoolName(code, code));
  }
}
