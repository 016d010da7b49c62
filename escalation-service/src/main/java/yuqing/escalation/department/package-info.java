/// A read copy of the roster's departments, for their names. No person, no contact data.
package yuqing.escalation.department;
