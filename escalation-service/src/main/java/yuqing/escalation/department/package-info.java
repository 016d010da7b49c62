/// What the roster says of departments: a read copy for their names. No person, no contact data.
package yuqing.escalation.department;
