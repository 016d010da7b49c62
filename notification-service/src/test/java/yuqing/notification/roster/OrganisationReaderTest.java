package yuqing.notification.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.Post;

/// A valid file is read; an invalid one is refused with every fault and its place.
class OrganisationReaderTest {
  private static final String VALID =
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
  void theSampleIsValid() throws IOException {
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
  void aValidFileIsRead() throws IOException {
    var read = OrganisationReader.read("school.yaml", new StringReader(VALID));
    assertThat(read.people().getLast().language()).isEqualTo("en");
    assertThat(read.posts()).hasSize(6);
    assertThat(read.channels().getFirst().department()).isEqualTo("finance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          department: finance, person: head | department: fin, person: head | line 8: posts[0].department: departments 中没有这个部门：fin (is no department of the file: fin)
          {id: office, name: 乙             | {id: head, name: 乙           | line 6: people[1].id: 重复出现：head (occurs twice: head)
          post: department-head             | post: leader-in-charge        | line 3: departments[0].code: posts 中没有该部门的 department-head：finance (has no department-head under posts: finance)
          {post: group-office, person: office} | {post: leading-group, person: head} | line 1: school.name: posts 中无人担任 group-office (has no holder of group-office in posts)
          {post: group-office, person: office} | {post: admin-office, person: office} | line 11: posts[3].person: 重复担任 admin-office：office (holds admin-office twice: office)
          post: liaison                     | post: porter                  | line 9: posts[1].post: 只能是 liaison, department-head,
          head@school.example               | head at school                | line 5: people[0].email: 不是电子邮件地址 (is no e-mail address)
          filedOn: 2026-09-01               | filedOn: yesterday            | line 9: posts[1].filedOn: 应为日期，如 2026-09-01，而不是 yesterday (must be a day such as 2026-09-01, not yesterday)
          filedOn: 2026-09-01               | filedOn: 2026-02-30           | line 9: posts[1].filedOn: 应为日期
          filedOn: 2026-09-01               | filedOn: 1969-12-31           | line 9: posts[1].filedOn: 应为日期
          filedOn: 2026-09-01               | filedOn: 20260901             | line 9: posts[1].filedOn: 应为文字
          filedOn: 2026-09-01               | termUntil: 2026-09-01         | line 9: posts[1].filedOn: 有 termUntil 时必填 (is missing beside termUntil)
          filedOn: 2026-09-01               | filedOn: 2026-09-01, termUntil: 2026-08-31 | line 9: posts[1].termUntil: 早于 filedOn (lies before filedOn)
          {post: admin-office,              | {post: admin-office, filedOn: 2026-09-01, | line 10: posts[2].filedOn: 仅用于联络员 (is for liaisons only)
          filedOn: 2026-09-01               | filed: 2026-09-01             | line 9: posts[1].filed: 没有这个键，是否应为 filedOn？可用：post, department, departments, person, deputy, filedOn, termUntil (is unknown; did you mean filedOn?
          nameEn: Finance                   | name_en: Finance              | line 3: departments[0].name_en: 没有这个键，是否应为 nameEn？
          email: office                     | e-mail: office                | line 6: people[1].e-mail: 没有这个键，是否应为 email？
          language: en                      | telephone: 1                  | line 6: people[1].telephone: 没有这个键，可用：id, name, email, phone, language (is unknown; there are id, name, email, phone, language)
          language: en                      | phone: "0123"                  | line 6: people[1].phone: 不是手机号码，如 +8613800000000 (is no mobile number such as +8613800000000)
          language: en                      | language: fr                  | line 6: people[1].language: 只能是 zh, en，而不是 fr (must be one of zh, en, not fr)
          language: en                      | language:                     | line 6: people[1].language: 不能为空 (is empty)
          Asia/Shanghai                     | Beijing                       | line 1: school.zone: 没有这个时区：Beijing (is no time zone: Beijing)
          person: head                      | person: nobody                | line 8: posts[0].person: people 中没有这个人员：nobody (is no person of the file: nobody)
          code: website                     | code: school                  | line 15: officialChannels[0].code: 已用于学校本身：school (is the school's own code: school)
          code: website                     | code: finance                 | line 15: officialChannels[0].code: 已是部门编码：finance (is a department's code: finance)
          name: 官网, department: finance    | name: 官网, department: sales  | line 15: officialChannels[0].department: departments 中没有这个部门：sales
          code: website                     | code: Web Site                | line 15: officialChannels[0].code: 应为小写字母、数字和连字符，以字母开头，而不是 Web Site (must be lower-case letters, digits and hyphens and begin with a letter, not Web Site)
          {post: admin-office,              | {post: admin-office, department: finance, | line 10: posts[2].department: 多余：admin-office 是学校岗位 (does not belong here: admin-office is a post of the school)
          department: finance, person: head | person: head                  | line 8: posts[0].department: 缺少此项：department-head 是部门岗位 (is missing: department-head is a department's post)
          department: finance, person: head | departments: finance, person: head | line 8: posts[0].departments: 应为列表
          department: finance, person: head | departments: [finance, sales], person: head | line 8: posts[0].departments[1]: departments 中没有这个部门：sales
          person: head                      | person: head, deputy: yes     | line 8: posts[0].deputy: 应为 true 或 false，不加引号 (must be true or false, without quotes)
          person: head                      | person: head, deputy: 1       | line 8: posts[0].deputy: 应为 true 或 false
          head@school.example               | "head@school.example\\r\\nBcc: x@y.example" | line 5: people[0].email: 不是电子邮件地址 (is no e-mail address)
          head@school.example               | "head@school\\u2028.example"   | line 5: people[0].email: 不是电子邮件地址 (is no e-mail address)
          head@school.example               | "\\x01head@school.example"    | line 5: people[0].email: 含有不可用的字符 U+0001（第 1 个字符） (holds U+0001 as character 1)
          head@school.example               | [head@school.example]         | line 5: people[0].email: 应为单个文字 (must be a single text)
          filedOn: 2026-09-01               | filedOn: +999999999-12-31     | line 9: posts[1].filedOn: 应为日期，如 2026-09-01
          name: 甲                           | "name": "甲\\0"                | line 5: people[0].name: 含有不可用的字符 U+0000
          name: 甲                           | name: 甲, name: 丙             | line 5: people[0].name: 重复出现 (occurs twice)
          name: 甲                           | name: 12                      | line 5: people[0].name: 应为文字；数字、true、false 须加引号 (must be a text: put a number, true or false in quotes)
          name: 甲                           | name: true                    | line 5: people[0].name: 应为文字
          name: 甲                           | name: null                    | line 5: people[0].name: 不能为空 (is empty)
          name: 甲                           | name: "  "                    | line 5: people[0].name: 不能为空 (is empty)
          name: 甲                           | name: "\\u200b\\uFEFF\\ufe0f"   | line 5: people[0].name: 不能为空 (is empty)
          name: 甲                           | name: "\\u00a0\\u3164\\u2800"   | line 5: people[0].name: 不能为空 (is empty)
          name: 计财处,                      | '                                        '| line 3: departments[0].name: 缺少此项 (is missing)
          name: 学校,                        | '                                        '| line 1: school.name: 缺少此项 (is missing)
          """)
  void anInvalidFileIsRefusedWithThePlace(String from, String to, String fault) {
    assertThat(VALID).contains(from);
    assertThat(faults(VALID.replace(from, to))).anyMatch(each -> each.startsWith(fault));
  }

  @Test
  void allFaultsAreNamedAtOnceInTheOrderOfTheirLines() {
    var faults =
        faults(
            VALID
                .replace("post: admin-office, person: office", "post: admin-office, person: nobody")
                .replace("Asia/Shanghai", "Mars")
                .replace("name: 计财处,", "")
                .replace("language: en", "language: fr"));
    assertThat(faults)
        .extracting(each -> each.substring(0, each.indexOf(" ", "line ".length())))
        .containsExactly("line 1:", "line 3:", "line 6:", "line 10:");
  }

  @Test
  void theWholeTextNamesTheFileAndEveryFault() {
    var invalid = VALID.replace("person: head", "person: nobody").replace("Asia/Shanghai", "Mars");
    assertThatThrownBy(() -> read(invalid))
        .isInstanceOf(InvalidOrganisation.class)
        .hasMessageStartingWith("school.yaml: 组织架构文件有误 (is no valid organisation file):")
        .hasMessageContaining("\n  line 1: school.zone: ")
        .hasMessageContaining("\n  line 8: posts[0].person: ");
  }

  @Test
  void anEntryIsNamedByItsPlaceInTheList() {
    var second = "  - {code: finance, name: 二处, nameEn: Second}\npeople:\n  - nobody\n  - head:\n";
    assertThat(faults(VALID.replace("people:\n", second)))
        .anyMatch(each -> each.startsWith("line 4: departments[1].code: 重复出现：finance"))
        .anyMatch(each -> each.startsWith("line 6: people[0]: 应有键和值"))
        .anyMatch(each -> each.startsWith("line 7: people[1].id: 缺少此项"));
  }

  /// A value at fault has one fault of its form, and none that only follows from it.
  @Test
  void aFaultIsNotRepeatedInOtherWords() {
    assertThat(faults(VALID.replace("head@school.example", "12"))).hasSize(1);
    assertThat(faults(VALID.replace("head@school.example", "\"\\x01\""))).hasSize(1);
    assertThat(faults(VALID.replace("filedOn: 2026-09-01", "filedOn: 1, termUntil: 2026-09-01")))
        .hasSize(1);
    assertThat(faults(VALID.replace("code: website, ", "code: Web, code: Web, "))).hasSize(2);
  }

  @Test
  void whatIsNoYamlIsRefusedWithTheLine() {
    assertThat(faults("school: {name: x\n- y")).singleElement().asString().startsWith("line 2: ");
    for (var broken : new String[] {"school: \"\\UFFFFFFFF\"", "[".repeat(100_000), "a: \u0001"}) {
      assertThat(faults(broken)).singleElement().asString().contains("is no YAML");
    }
    assertThat(faults("")).singleElement().asString().contains("has keys and values");
    assertThat(faults("# nothing yet")).singleElement().asString().contains("文件为空");
    assertThat(faults("a school")).singleElement().asString().contains("must have keys and values");
    assertThat(faults("? [school]\n: x"))
        .anyMatch(each -> each.contains("has a key that is no text"));
  }

  @Test
  void aTextInAnotherEncodingIsRefused() throws IOException {
    var gbk = VALID.getBytes(Charset.forName("GB18030"));
    try (var text =
        Channels.newReader(
            Channels.newChannel(new ByteArrayInputStream(gbk)), UTF_8.newDecoder(), -1)) {
      assertThatThrownBy(() -> OrganisationReader.read("school.yaml", text))
          .isInstanceOf(InvalidOrganisation.class)
          .hasMessageContaining("is not encoded in UTF-8");
    }
  }

  @Test
  void whatWouldGrowWithoutEndIsRefused() {
    var aliases = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      aliases.append("a%d: &a%d [".formatted(i, i));
      aliases.append(String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))).append("]\n");
    }
    assertThat(faults(aliases.toString())).singleElement().asString().contains("200000 values");
    assertThat(faults("school: &a [*a]")).anyMatch(each -> each.contains("is nested more than 20"));
    assertThat(faults("school: &a [*a, *a]")).anyMatch(each -> each.contains("200000 values"));
    assertThat(faults("# " + "x".repeat(3 * 1024 * 1024)))
        .singleElement()
        .asString()
        .contains("is longer than 3145728 characters");
    assertThat(faults(VALID.replace("name: 官网", "name: " + "网".repeat(1_001))))
        .containsExactly(
            "line 15: officialChannels[0].name: 超过 1000 个字符 (is longer than 1000 characters)");
    assertThat(faults(VALID.replace("name: 官网", "x".repeat(60_000) + ": 官网")))
        .allMatch(each -> each.length() < 300);
  }

  @Test
  void anAliasIsReadAsWhatItRepeats() throws IOException {
    var read =
        read(
            VALID
                .replace("person: head}", "person: &p head}")
                .replace("name: 甲", "name: &n 甲")
                .replace("name: 乙", "name: *n"));
    assertThat(read.people()).extracting(Organisation.PersonLine::name).containsExactly("甲", "甲");
  }

  private static Organisation read(String text) throws IOException {
    return OrganisationReader.read("school.yaml", new StringReader(text));
  }

  private static List<String> faults(String text) {
    return catchThrowableOfType(InvalidOrganisation.class, () -> read(text)).faults().stream()
        .map(OrganisationFault::toString)
        .toList();
  }
}
