package yuqing.localstack.login;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yuqing.access.Role;

/// The page on which one chooses as whom to log in: a button a person, by department.
public final class PersonChoicePage {
  private static final List<String> OFFICES =
      List.of(Role.GROUP_OFFICE.code(), Role.ADMIN_OFFICE.code());

  private final LocalPeople people;
  private final LoginLanguage language;

  public PersonChoicePage(LocalPeople people, LoginLanguage language) {
    this.people = people;
    this.language = language;
  }

  /// @param isUnknown whether someone was chosen who is not there
  public String html(AuthorizationRequest request, boolean isUnknown) {
    var main = new StringBuilder();
    main.append(
        "<p class=\"lead\">%s</p>%n"
            .formatted(
                language.pick(
                    "%s。按下姓名，即以此人登录。".formatted(school()),
                    "%s. Press a name to log in as that person.".formatted(school()))));
    if (isUnknown) {
      main.append(
          "<p class=\"fault\" role=\"alert\">%s</p>%n"
              .formatted(language.pick("没有这个人，请另选。", "There is no such person. Choose another.")));
    }
    main.append(
        "<form method=\"post\" action=\"?%s\">%n"
            .formatted(HtmlText.of(UrlQuery.of(sorted(request.parameters())))));
    groups().forEach((heading, members) -> main.append(group(heading, members)));
    main.append("</form>\n");
    return LoginFrame.html(language, title(), otherLanguage(request), main.toString());
  }

  private String title() {
    return language.pick("选择登录的人", "Choose who logs in");
  }

  private String school() {
    return HtmlText.of(language.pick(people.school().chinese(), people.school().english()));
  }

  private String otherLanguage(AuthorizationRequest request) {
    var parameters = sorted(request.parameters());
    parameters.put("ui_locales", language.other().tag());
    return UrlQuery.of(parameters);
  }

  /// In one order, so that the same request gives the same page.
  private static Map<String, String> sorted(Map<String, String> parameters) {
    return new TreeMap<>(parameters);
  }

  /// The whole school's posts first, then each department in the file's order, then who holds
  /// none.
  private Map<String, List<LocalPerson>> groups() {
    var groups = new LinkedHashMap<String, List<LocalPerson>>();
    groups.put(language.pick("全校岗位", "Posts of the whole school"), new ArrayList<>());
    people.departments().forEach(code -> groups.put(department(code), new ArrayList<>()));
    var everyone = new ArrayList<>(people.all());
    everyone.sort(Comparator.comparingInt(PersonChoicePage::rank));
    for (var person : everyone) {
      groups.computeIfAbsent(heading(person), _ -> new ArrayList<>()).add(person);
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /// Those first who are on duty for the whole school.
  private static int rank(LocalPerson person) {
    return OFFICES.stream()
        .filter(person.roles()::contains)
        .findFirst()
        .map(OFFICES::indexOf)
        .orElse(OFFICES.size());
  }

  private String heading(LocalPerson person) {
    for (var post : person.posts()) {
      if (post.isOfOneDepartment() && !post.departments().isEmpty()) {
        return department(post.departments().getFirst());
      }
    }
    boolean holdsNone =
        person.roles().stream()
            .allMatch(List.of(Role.ADMINISTRATOR.code(), Role.AUDITOR.code())::contains);
    return holdsNone
        ? language.pick("系统与审计", "System and audit")
        : language.pick("全校岗位", "Posts of the whole school");
  }

  private String group(String heading, List<LocalPerson> members) {
    return "<fieldset>%n<legend>%s</legend>%n%s</fieldset>%n"
        .formatted(
            HtmlText.of(heading), members.stream().map(this::button).collect(Collectors.joining()));
  }

  private String button(LocalPerson person) {
    var posts =
        person.posts().stream()
            .map(this::label)
            .filter(label -> !label.equals(person.name()))
            .map(label -> " <span class=\"post\">" + HtmlText.of(label) + "</span>")
            .collect(Collectors.joining());
    return "<button name=\"person\" value=\"%s\"><span class=\"name\">%s</span>%s</button>%n"
        .formatted(HtmlText.of(person.id()), HtmlText.of(person.name()), posts);
  }

  private String label(HeldPost post) {
    var title = title(post.role());
    if (post.deputy()) {
      title += language.pick("（代理）", " (deputy)");
    }
    // An office's name says where it sits.
    if (post.departments().isEmpty() || OFFICES.contains(post.role())) {
      return title;
    }
    var departments =
        post.departments().stream()
            .map(this::department)
            .collect(Collectors.joining(language.pick("、", ", ")));
    return post.isOfOneDepartment()
        ? language.pick(departments + " " + title, title + ", " + departments)
        : title + language.pick("：", ": ") + departments;
  }

  private String title(String role) {
    return Role.find(role)
        .map(known -> language.pick(known.nameZh(), capital(known.nameEn())))
        .orElse(role);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  private String department(String code) {
    var name = people.department(code);
    return language.pick(name.chinese(), name.english());
  }
}
