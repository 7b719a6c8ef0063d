/** A postal address. `country` is ISO 3166-1 alpha-2, `region` the part after the hyphen of ISO 3166-2 where there is one. */
export interface Address {
  name: string;
  street: string;
  street2?: string;
  city: string;
  region?: string;
  postalCode?: string;
  country: string;
}
