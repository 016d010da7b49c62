/// What every service's OpenAPI document has in common.
package yuqing.rest.openapi;
