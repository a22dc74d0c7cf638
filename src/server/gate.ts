/**
 * Who may come in. The server listens on loopback, but every web page and every program of this machine can reach
 * loopback as well; so the address, the page that asks and the key are all checked.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { plainPage } from './answers.ts';

export interface Gate {
  readonly token: string;
  /** Known only once the server listens. */
  readonly port: () => number;
}

const PAGE_OF_THE_LINK = 'Use the link that `spillover view` printed in the terminal: it carries the key to this page.';

/** No script, style, font, picture or connection from anywhere but here. */
export const responseHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/** Queries are sent, since they are too long for an address; they only read as well. */
const ASKED_AT = new Set(['/api/ask', '/api/cypher', '/api/part', '/api/export']);

/** The one thing that this server writes is a new file for a view that the user saves. */
const SAVED_AT = '/api/views';

/** Only GET and HEAD, and POST where a query is asked or a view is saved: nothing here changes the graph. */
export const readOnly: MiddlewareHandler = async (context, next) => {
  const { method, path } = context.req;
  const isSent = method === 'POST' && (ASKED_AT.has(path) || path === SAVED_AT);
  if (method === 'GET' || method === 'HEAD' || isSent) return next();
  context.header('Allow', 'GET, HEAD');
  return plainPage(context, 405, 'This server only answers GET and HEAD.');
};

/** A foreign name that resolves to this machine (DNS rebinding) is not us. */
export function ownAddress(gate: Gate): MiddlewareHandler {
  return async (context, next) => {
    if (isOwnHost(context.req.header('host') ?? '', gate.port())) return next();
    return plainPage(context, 403, `This server does not answer to that name. ${PAGE_OF_THE_LINK}`);
  };
}

function isOwnHost(host: string, port: number): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host);
}

/** Other sites may send people here, but may not fetch, embed or frame anything. */
export function ownPages(gate: Gate): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const ownOrigin = origin === undefined || (origin.startsWith('http://') && isOwnHost(origin.slice(7), gate.port()));
    const ownSite = site === undefined || site === 'same-origin' || site === 'none' || isVisit(context);
    if (ownOrigin && ownSite) return next();
    return plainPage(context, 403, `Other pages may not read from this server. ${PAGE_OF_THE_LINK}`);
  };
}

/** What is sent comes from a script of this very page: a form, a link or another port of this machine is not one. */
export const ownScripts: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'POST') return next();
  const site = context.req.header('sec-fetch-site');
  // `ownPages` has seen that an origin, where there is one, is ours.
  const isOwn = context.req.header('origin') !== undefined && (site === undefined || site === 'same-origin');
  if (!isOwn) return plainPage(context, 403, `Other pages may not ask this server. ${PAGE_OF_THE_LINK}`);
  const [type] = (context.req.header('content-type') ?? '').split(';');
  if (type?.trim().toLowerCase() === 'application/json') return next();
  return plainPage(context, 415, 'What is sent here is application/json.');
};

/** Somebody follows a link to a page of its own, not a frame. */
function isVisit(context: Context): boolean {
  return context.req.header('sec-fetch-mode') === 'navigate' && context.req.header('sec-fetch-dest') === 'document';
}

/** The link's token becomes a cookie, and leaves the address bar; without token or cookie nobody gets further. */
export function keyHolder(gate: Gate): MiddlewareHandler {
  return async (context, next) => {
    // Cookies do not tell ports apart: the name does, so that two servers do not lock each other out.
    const cookie = `spillover-${gate.port()}`;
    const offered = context.req.path === '/' ? context.req.query('token') : undefined;
    if (offered !== undefined && isSame(offered, gate.token)) {
      setCookie(context, cookie, gate.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return enter(context);
    }
    if (isSame(getCookie(context, cookie) ?? '', gate.token)) return next();
    return plainPage(context, 403, PAGE_OF_THE_LINK);
  };
}

/**
 * A browser does not send a strict cookie along a redirect that began on another site (the link in a web mail, say);
 * a page that goes on by itself begins here.
 */
function enter(context: Context): Response {
  context.header('Cache-Control', 'no-store');
  const site = context.req.header('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') {
    return context.html('<!doctype html><meta http-equiv="refresh" content="0; url=/"><title>Spillover</title>');
  }
  return context.redirect('/', 303);
}

/** Compares digests, so that neither length nor time tells how near a guess was. */
function isSame(offered: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(token));
}
