package org.dnevnik.exchange.web.v2;

import jakarta.ws.rs.ApplicationPath;

/** The same under the address that many clients have built in. */
@ApplicationPath("/v2.0")
public class PublicApiOfOld extends PublicApi {}
