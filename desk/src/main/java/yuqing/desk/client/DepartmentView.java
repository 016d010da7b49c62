package yuqing.desk.client;

import java.util.Locale;

/// A department of the school.
public record DepartmentView(String code, String name, String nameEn, boolean active) {

  /// Chinese where there is no English name.
  public String name(Locale language) {
    return language.getLanguage().equals("en") && nameEn != null ? nameEn : name;
  }
}
