package yuqing.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.Post;

/// A sound file is read; an unsound one is refused with every fault and its place.
class OrganisationReaderTest {
  private static final String SOUND =
      """
      school: {name: 学校, nameEn: School, zone: Asia/Shanghai}
      departments:
        - {code: finance, name: 计财处, nameEn: Finance}
      people:
        - {id: head, name: 甲, email: head@school.example}
        - {id: office, name: 乙, email: office@school.example, language: en}
      posts:
        - {post: department-head, department: finance, person: head}
        - {post: liaison, department: finance, person: office, filedOn: 2026-09-01}
        - {post: admin-office, person: office}
        - {post: group-office, person: office}
        - {post: leading-group, person: office}
        - {post: principal-leader, person: office}
      officialChannels:
        - {code: website, name: 官网, department: finance}
      """;

  @Test
  void theSampleIsSound() {
    var sample = OrganisationReader.read("sample.yaml", OrganisationImport.sample());
    assertThat(sample.departments()).hasSize(17);
    assertThat(sample.departments())
        .extracting(Organisation.DepartmentLine::code)
        .contains(
            "party-affairs",
            "admin-office",
            "student-affairs",
            "personnel",
            "academic",
            "finance",
            "logistics",
            "continuing-education",
            "employment",
            "admissions",
            "training-centre",
            "youth-league",
            "media-centre",
            "college-mechanical");
    assertThat(sample.people()).allMatch(person -> person.email().endsWith("@school.example"));
    var held =
        sample.posts().stream().map(line -> line.post().orElseThrow()).collect(Collectors.toSet());
    assertThat(held).containsExactlyInAnyOrder(Post.values());
  }

  @Test
  void aSoundFileIsRead() {
    var read = OrganisationReader.read("school.yaml", new StringReader(SOUND));
    assertThat(read.people().getLast().language()).isEqualTo("en");
    assertThat(read.posts()).hasSize(6);
    assertThat(read.channels().getFirst().department()).isEqualTo("finance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          department: finance, person: head | department: fin, person: head | line 8: posts[0].department is no department of the file: fin
          {id: office, name: 乙             | {id: head, name: 乙           | line 6: people[1].id is there twice: head
          post: department-head             | post: leader-in-charge        | line 3: departments[0].code has no department-head under posts: finance
          {post: group-office, person: office} | {post: leading-group, person: head} | line 1: school.name has no holder of group-office in posts
          post: liaison                     | post: porter                  | line 9: posts[1].post is no post: porter
          head@school.example               | head at school                | line 5: people[0].email is no e-mail address
          filedOn: 2026-09-01               | filedOn: yesterday            | line 9: posts[1].filedOn is a day such as 2026-09-01, not yesterday
          filedOn: 2026-09-01               | termUntil: 2026-09-01         | line 9: posts[1].filedOn is missing beside termUntil
          filedOn: 2026-09-01               | filed: 2026-09-01             | line 9: posts[1].filed is unknown
          language: en                      | language: fr                  | line 6: people[1].language is zh or en, not fr
          Asia/Shanghai                     | Beijing                       | line 1: school.zone is no time zone
          person: head                      | person: nobody                | line 8: posts[0].person is nobody of the file: nobody
          code: website                     | code: finance                 | line 15: officialChannels[0].code is a department's code: finance
          {post: admin-office,              | {post: admin-office, department: finance, | line 10: posts[2].department is too much
          head@school.example               | "head@school.example\\r\\nBcc: x@y.example" | line 5: people[0].email is no e-mail address
          head@school.example               | "head@school\\u2028.example"   | line 5: people[0].email is no e-mail address
          head@school.example               | "\\x01head@school.example"    | line 5: people[0].email holds U+0001
          filedOn: 2026-09-01               | filedOn: +999999999-12-31     | line 9: posts[1].filedOn is a day such as 2026-09-01
          name: 甲                           | "name": "甲\\0"                | line 5: people[0].name holds U+0000
          name: 甲                           | name: 甲, name: 丙             | line 5: people[0].name occurs twice
          name: 计财处,                      | '                                        '| line 3: departments[0].name is missing
          """)
  void anUnsoundFileIsRefusedWithThePlace(String from, String to, String fault) {
    assertThat(SOUND).contains(from);
    var unsound = SOUND.replace(from, to);
    assertThatThrownBy(() -> OrganisationReader.read("school.yaml", new StringReader(unsound)))
        .isInstanceOf(InvalidOrganisation.class)
        .hasMessageStartingWith("school.yaml")
        .hasMessageContaining(fault);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    var unsound = SOUND.replace("person: head", "person: nobody").replace("Asia/Shanghai", "Mars");
    assertThatThrownBy(() -> OrganisationReader.read("school.yaml", new StringReader(unsound)))
        .isInstanceOfSatisfying(
            InvalidOrganisation.class, refused -> assertThat(refused.faults()).hasSize(2));
  }

  @Test
  void whatIsNoYamlIsRefusedWithTheLine() {
    assertThatThrownBy(
            () -> OrganisationReader.read("school.yaml", new StringReader("school: {name: x\n- y")))
        .isInstanceOf(InvalidOrganisation.class)
        .hasMessageContaining("line 2");
    for (var broken : new String[] {"school: \"\\UFFFFFFFF\"", "[".repeat(100_000), "a: \u0001"}) {
      assertThatThrownBy(() -> OrganisationReader.read("school.yaml", new StringReader(broken)))
          .isInstanceOf(InvalidOrganisation.class)
          .hasMessageContaining("is no YAML");
    }
    assertThatThrownBy(() -> OrganisationReader.read("empty.yaml", new StringReader("")))
        .isInstanceOf(InvalidOrganisation.class)
        .hasMessageContaining("has keys and values");
  }
}
