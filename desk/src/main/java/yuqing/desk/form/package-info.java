/// What the forms of pages have in common: their fields, what was entered, the body that a service
/// is sent, and what the service found wrong with it.
package yuqing.desk.form;
