/** Pages of the account, the cookie that signs in, and the mechanism that recognises it. */
package org.ijaza.account.web;
